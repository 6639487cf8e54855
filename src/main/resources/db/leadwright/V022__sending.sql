-- When each mail leaves, or left. A row counts against the cap of its day whatever became of the mail.
CREATE TABLE sending_slot (
    contact_id text        NOT NULL,
    stage      text        NOT NULL,
    at         timestamptz NOT NULL,
    day        date        NOT NULL, -- where the mailbox is
    PRIMARY KEY (contact_id, stage)
);

CREATE INDEX sending_slot_at ON sending_slot (at);
CREATE INDEX sending_slot_day ON sending_slot (day);

-- A row: no mail to leads leaves.
CREATE TABLE sending_brake (
    only_row  boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    why       text        NOT NULL,
    pulled_by text        NOT NULL,
    at        timestamptz NOT NULL
);
