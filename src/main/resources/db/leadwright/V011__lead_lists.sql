-- Lead lists that were imported, and who was in them. How far a list is, is never kept: claims and leads tell it.
CREATE TABLE lead_list (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    portal_id     text        NOT NULL,
    content_hash  text        NOT NULL,            -- SHA-256 of its rows: the same list again is the same list
    name          text        NOT NULL,
    command       text        NOT NULL,            -- which command brought it: import, demo
    started_at    timestamptz NOT NULL,
    imported_at   timestamptz,                     -- none: the import is under way, or died and is to be run again
    row_count     int         NOT NULL DEFAULT 0,
    rejected      int         NOT NULL DEFAULT 0,
    finished_at   timestamptz,                     -- when the last lead was no longer in work
    told_contacts text[],                          -- the leads that the task in the CRM names, chosen when it finished
    told_at       timestamptz,                     -- when the CRM had that task too
    round         int         NOT NULL DEFAULT 1,  -- grows when leads are added to a list that was finished
    UNIQUE (portal_id, content_hash),
    CHECK (told_at IS NULL OR finished_at IS NOT NULL)
);
CREATE INDEX lead_list_open ON lead_list (portal_id) WHERE told_at IS NULL;

CREATE TABLE lead_list_member (
    list_id      bigint      NOT NULL REFERENCES lead_list ON DELETE CASCADE,
    contact_id   text        NOT NULL,
    to_be_scored boolean     NOT NULL,             -- had no score when it was imported: the list waits for one
    added_at     timestamptz NOT NULL,
    PRIMARY KEY (list_id, contact_id)
);
