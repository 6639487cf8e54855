-- Mails that a person has to approve before they leave, and what was decided. A row is bound to the exact mail: another text or
-- another recipient is another row.
CREATE TABLE leadwright.review (
    id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contact_id     text        NOT NULL,           -- as it was known when the mail was written
    stage          text        NOT NULL,
    task_id        text        NOT NULL,           -- the outreach that waits for the decision
    tier           text        NOT NULL,
    reasons        text[]      NOT NULL,           -- why it needs approval
    recipient      text        NOT NULL,
    recipient_name text        NOT NULL,
    subject        text        NOT NULL,           -- as it leaves: the answer in a thread begins with "Re:"
    body           text        NOT NULL,           -- as it was drafted
    content        text        NOT NULL,           -- as it leaves, without the footer
    in_reply_to    text,
    message_id     text        NOT NULL,
    fingerprint    text        NOT NULL,           -- SHA-256 of recipient, subject and content
    state          text        NOT NULL CHECK (state IN ('OPEN', 'APPROVED', 'REJECTED', 'EXPIRED', 'WITHDRAWN', 'REPLACED')),
    opened_at      timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    decided_at     timestamptz,
    decided_by     text,
    decision       text,                           -- in a person's words, or ours
    crm_task_id    text,                           -- "Human Review Required"
    shown          text,                           -- fingerprint of the mail that stands in that task
    crm_task_ended boolean     NOT NULL DEFAULT false,
    followed       boolean     NOT NULL DEFAULT false, -- whether the outreach knows the decision
    CHECK (state = 'OPEN' OR (decided_at IS NOT NULL AND decided_by IS NOT NULL AND decision IS NOT NULL))
);

CREATE UNIQUE INDEX review_open ON leadwright.review (contact_id, stage) WHERE state = 'OPEN';
CREATE INDEX review_contact ON leadwright.review (contact_id, stage, id);
CREATE INDEX review_to_follow ON leadwright.review (id) WHERE NOT followed OR NOT crm_task_ended;

-- What a person changed in a mail before it was approved.
CREATE TABLE leadwright.review_edit (
    review_id      bigint      NOT NULL REFERENCES leadwright.review ON DELETE CASCADE,
    number         int         NOT NULL,
    at             timestamptz NOT NULL,
    edited_by      text        NOT NULL,
    subject_before text        NOT NULL,
    body_before    text        NOT NULL,
    subject_after  text        NOT NULL,
    body_after     text        NOT NULL,
    PRIMARY KEY (review_id, number)
);
