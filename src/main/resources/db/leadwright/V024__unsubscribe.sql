-- The link in each mail by which its recipient asks for no more. A link never expires, so rows stay; of somebody whose data
-- was erased, address and contact are blanked, and there is nothing left to stop.
CREATE TABLE leadwright.unsubscribe_link (
    token      text        PRIMARY KEY,            -- by chance: nothing can be read from it, and none be made up
    portal     text        NOT NULL,
    message_id text        NOT NULL,
    contact_id text        NOT NULL,
    address    text        NOT NULL,               -- normalised
    made_at    timestamptz NOT NULL,
    UNIQUE (message_id, address)
);

-- Bounces and complaints are counted among mails that left since then: a person let mail leave again after they had stopped it.
CREATE TABLE leadwright.sending_count (
    only_row boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    since    timestamptz NOT NULL
);

CREATE INDEX incoming_mail_returned ON leadwright.incoming_mail (received_at) WHERE kind IN ('BOUNCE_HARD', 'COMPLAINT');
