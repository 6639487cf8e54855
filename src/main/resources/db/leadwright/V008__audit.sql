-- What Leadwright did outside, each row sealed to the one before it: its hash covers the hash of that row, its own number
-- and all its fields. Ids, hashes and the names of properties, never their values.
CREATE TABLE leadwright.audit (
    seq           bigint PRIMARY KEY,              -- from 1, without holes
    at            timestamptz NOT NULL,
    portal_id     text        NOT NULL,
    kind          text        NOT NULL,
    what          text        NOT NULL,            -- stage of an effect, names of the properties of an update
    outcome       text        NOT NULL,
    contact_id    text,
    task_id       text,                            -- the task whose run did it
    actor         text        NOT NULL,            -- an agent, Leadwright itself, or the person who settled it
    node          text        NOT NULL,            -- the process: host/pid
    effect_key    text,                            -- the journal's
    attempt       bigint,                          -- which try of that effect
    payload_hash  text,                            -- SHA-256 of what was sent
    remote_id     text,                            -- what the other side calls it
    previous_hash bytea       NOT NULL,
    hash          bytea       NOT NULL
);
CREATE INDEX audit_of_contact ON leadwright.audit (contact_id, seq) WHERE contact_id IS NOT NULL;
CREATE INDEX audit_of_task ON leadwright.audit (task_id, seq) WHERE task_id IS NOT NULL;
-- One row for each outcome of each try of an effect, whatever goes wrong elsewhere.
CREATE UNIQUE INDEX audit_of_effect ON leadwright.audit (effect_key, attempt, outcome) WHERE effect_key IS NOT NULL;

-- The end of the chain. Who adds a row holds this one until the end of the transaction.
CREATE TABLE leadwright.audit_head (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    seq      bigint NOT NULL,
    previous bytea  NOT NULL,
    hash     bytea  NOT NULL
);
INSERT INTO leadwright.audit_head (seq, previous, hash)
VALUES (0, decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'));

CREATE FUNCTION leadwright.refuse_to_change_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The audit is only ever added to: % of leadwright.% is refused.', TG_OP, TG_TABLE_NAME;
END
$$;
CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON leadwright.audit
    FOR EACH STATEMENT EXECUTE FUNCTION leadwright.refuse_to_change_audit();
CREATE TRIGGER audit_head_stays BEFORE DELETE OR TRUNCATE ON leadwright.audit_head
    FOR EACH STATEMENT EXECUTE FUNCTION leadwright.refuse_to_change_audit();
