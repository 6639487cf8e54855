-- Messages that could not be taken from the mailbox, to be asked for again. After the last try a person is told and the row goes.
CREATE TABLE leadwright.mailbox_left (
    name         text        NOT NULL,             -- of the mailbox
    uid_validity bigint      NOT NULL,
    uid          bigint      NOT NULL,
    tries        int         NOT NULL,
    next_try_at  timestamptz NOT NULL,
    PRIMARY KEY (name, uid_validity, uid)
);

-- What was given up is looked at again, too.
DROP INDEX leadwright.incoming_mail_due;
CREATE INDEX incoming_mail_due ON leadwright.incoming_mail (next_try_at) WHERE state <> 'DONE';
