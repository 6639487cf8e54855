-- How far each mailbox has been read (RFC 3501: UIDs only grow, as long as UIDVALIDITY stays the same).
CREATE TABLE leadwright.mailbox (
    name         text PRIMARY KEY,                 -- user@host/folder
    uid_validity bigint      NOT NULL,
    last_uid     bigint      NOT NULL,
    read_at      timestamptz NOT NULL
);

-- Mail that came in. A row is written once, whatever becomes of the process; what it asks for is done from it. Of mail that
-- answers none of ours only its class is kept.
CREATE TABLE leadwright.incoming_mail (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    portal          text        NOT NULL,
    fingerprint     text        NOT NULL,          -- of its bytes, or of what HubSpot said
    source          text        NOT NULL,          -- mailbox and UID, or the property
    received_at     timestamptz NOT NULL,
    kind            text        NOT NULL CHECK (kind IN ('REPLY', 'OUT_OF_OFFICE', 'BOUNCE_HARD', 'BOUNCE_SOFT', 'AUTO_REPLY',
                                    'COMPLAINT', 'UNSUBSCRIBE_REQUEST', 'CHALLENGE', 'UNREADABLE')),
    why             text        NOT NULL,
    matched         text        NOT NULL CHECK (matched IN ('STRONG', 'WEAK', 'NONE')),
    back            date,
    bounce_reason   text,
    diagnostic      text        NOT NULL DEFAULT '',
    interested      boolean     NOT NULL DEFAULT false,
    gone            boolean     NOT NULL DEFAULT false,
    counts          boolean     NOT NULL DEFAULT false,  -- a bounce that tells of the recipient's address
    message_id      text        NOT NULL DEFAULT '',
    sender          text        NOT NULL DEFAULT '',
    subject         text        NOT NULL DEFAULT '',
    body            text        NOT NULL DEFAULT '',
    sent_message_id text,
    sent_at         timestamptz,
    contact_id      text,
    recipient       text,                          -- to whom ours went
    state           text        NOT NULL CHECK (state IN ('NEW', 'DONE', 'ASIDE')),
    tries           int         NOT NULL DEFAULT 0,
    next_try_at     timestamptz NOT NULL,
    detail          text        NOT NULL DEFAULT '',
    UNIQUE (portal, fingerprint)
);
CREATE INDEX incoming_mail_due ON leadwright.incoming_mail (next_try_at) WHERE state = 'NEW';
CREATE INDEX incoming_mail_contact ON leadwright.incoming_mail (portal, contact_id);
CREATE INDEX incoming_mail_recipient ON leadwright.incoming_mail (portal, recipient) WHERE kind = 'BOUNCE_SOFT';

-- Addresses that get no more mail. Nothing here expires.
CREATE TABLE leadwright.suppression (
    portal  text        NOT NULL,
    address text        NOT NULL,                  -- normalised
    reason  text        NOT NULL CHECK (reason IN ('BOUNCED', 'COMPLAINED', 'UNSUBSCRIBED', 'BY_HAND')),
    source  text        NOT NULL,
    at      timestamptz NOT NULL,
    PRIMARY KEY (portal, address)
);

-- By which an incoming mail finds ours.
CREATE INDEX sent_mail_recipient ON sent_mail (recipient, at DESC);
CREATE INDEX sent_mail_token ON sent_mail (split_part(message_id, '@', 1));
