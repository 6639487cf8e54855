-- Who had everything erased: a keyed hash (HMAC-SHA-256, in hex) of each address, profile and id of the CRM, and nothing
-- else. Without it an erased person would come back with the next list.
CREATE TABLE leadwright.erased_key (
    hash text PRIMARY KEY,
    at   timestamptz NOT NULL
);

-- What was asked to be erased. Whom it is about stands here only until it is done, so that any node can go on with it.
CREATE TABLE leadwright.erasure (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    hash      text        NOT NULL,                -- keyed, of the address or the id it was asked for by
    asked_at  timestamptz NOT NULL,
    asked_by  text        NOT NULL,
    in_crm    boolean     NOT NULL,                -- whether the CRM's contact is to be deleted too
    address   text,
    contacts  text[]      NOT NULL DEFAULT '{}',
    names     text[]      NOT NULL DEFAULT '{}',
    profiles  text[]      NOT NULL DEFAULT '{}',   -- on LinkedIn
    tasks     text[]      NOT NULL DEFAULT '{}',   -- open ones, which are completed in the CRM
    erased_at timestamptz,                         -- when nothing was left here
    done_at   timestamptz,                         -- and the CRM had done its part
    CHECK (done_at IS NULL OR (erased_at IS NOT NULL AND address IS NULL
        AND contacts = '{}' AND names = '{}' AND profiles = '{}' AND tasks = '{}'))
);
CREATE INDEX erasure_open ON leadwright.erasure (id) WHERE done_at IS NULL;
CREATE INDEX erasure_hash ON leadwright.erasure (hash);
