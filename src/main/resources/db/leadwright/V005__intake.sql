-- What was imported: the same row again changes nothing.
CREATE TABLE imported_row (
    portal_id   text        NOT NULL,
    identity    text        NOT NULL,
    fingerprint text        NOT NULL,
    imported_at timestamptz NOT NULL,
    PRIMARY KEY (portal_id, identity)
);

-- How far the watch for new contacts has come; one node looks at a time.
CREATE TABLE contact_watch (
    portal_id   text        PRIMARY KEY,
    look_from   timestamptz NOT NULL,
    taken_until timestamptz
);

-- Contacts whose creation was noticed.
CREATE TABLE noticed_contact (
    portal_id   text        NOT NULL,
    contact_id  text        NOT NULL,
    noticed_at  timestamptz NOT NULL,
    PRIMARY KEY (portal_id, contact_id)
);
