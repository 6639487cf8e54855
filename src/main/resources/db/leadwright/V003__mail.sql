-- Every mail that was sent or tried. A second try of the same mail has the same Message-ID and the same row.
CREATE TABLE sent_mail (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message_id     text        NOT NULL UNIQUE,
    contact_id     text        NOT NULL,
    stage          text        NOT NULL,
    recipient      text        NOT NULL,
    recipient_name text        NOT NULL,
    subject        text        NOT NULL,
    body           text        NOT NULL,
    state          text        NOT NULL CHECK (state IN ('SENDING', 'ACCEPTED', 'REFUSED', 'UNKNOWN', 'NOT_TAKEN')),
    reply_code     integer,
    detail         text        NOT NULL DEFAULT '',
    at             timestamptz NOT NULL
);

CREATE INDEX sent_mail_newest ON sent_mail (at DESC, id DESC);
CREATE INDEX sent_mail_contact ON sent_mail (contact_id, at DESC);

-- The key of this installation's Message-IDs, made on first use.
CREATE TABLE mail_secret (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    secret   bytea NOT NULL
);
