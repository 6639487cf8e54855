-- Orchestration: leases, claims, jobs, the journal of effects and the leads' timeline.

-- Who may do something of which there is only one at a time: a scan. Also who is alive: every process holds node/<id>.
-- The database's clock decides; the epoch grows with every holder and is checked where the holder writes.
CREATE TABLE leadwright.lease (
    name       text PRIMARY KEY,
    holder     uuid        NOT NULL,
    pid        bigint      NOT NULL,
    host       text        NOT NULL,
    epoch      bigint      NOT NULL,
    expires_at timestamptz NOT NULL
);

-- One row for each task of the CRM that was ever taken on; it stays when the task has ended.
-- A row QUEUED or RUNNING has a job, any other has none: both are written in one transaction.
CREATE TABLE leadwright.claim (
    portal_id      text        NOT NULL,
    task_id        text        NOT NULL,
    kind           text        NOT NULL,
    agent          text,                           -- none: an unknown type of task
    subject        text        NOT NULL,
    contact_id     text,
    owner_id       text,                           -- the task's owner when it was taken on
    priority       text        NOT NULL,
    state          text        NOT NULL CHECK (state IN
                       ('QUEUED', 'RUNNING', 'WAITING', 'ESCALATED', 'COMPLETED', 'RELEASED')),
    reason         text,                           -- why it is WAITING
    detail         text,                           -- the same in words, or how it ended
    error_count    int         NOT NULL DEFAULT 0,
    crm_status     text        NOT NULL,           -- the task's status that the CRM is known to have
    due_at         timestamptz NOT NULL,
    next_look_at   timestamptz,                    -- none: it waits for a person or another task
    awaits_task_id text,
    epoch          bigint      NOT NULL DEFAULT 0, -- grows with every run; a run with an older one may not write
    node           uuid,
    claimed_at     timestamptz NOT NULL,
    started_at     timestamptz,
    finished_at    timestamptz,
    PRIMARY KEY (portal_id, task_id),
    CHECK (state <> 'WAITING' OR reason IS NOT NULL)
);
CREATE INDEX claim_of_contact ON leadwright.claim (portal_id, contact_id, kind);
CREATE INDEX claim_open ON leadwright.claim (portal_id, state, due_at) WHERE state IN ('QUEUED', 'RUNNING', 'WAITING');
CREATE INDEX claim_awaiting ON leadwright.claim (portal_id, awaits_task_id) WHERE state = 'WAITING';

-- db-scheduler's table; priority is wider than in its own script, since ours counts minutes.
CREATE TABLE leadwright.scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             int,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON leadwright.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON leadwright.scheduled_tasks (last_heartbeat);
CREATE INDEX scheduled_tasks_priority ON leadwright.scheduled_tasks (priority DESC, execution_time ASC);

-- The journal: one row for each effect that must not happen twice.
CREATE TABLE leadwright.effect (
    key          text PRIMARY KEY,                 -- SHA-256 of portal, scope, stage and kind
    portal_id    text        NOT NULL,
    scope        text        NOT NULL,
    stage        text        NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('TASK', 'NOTE', 'EMAIL', 'COMPANY', 'CONTACT', 'DELIVERY')),
    state        text        NOT NULL CHECK (state IN ('INTENT', 'IN_FLIGHT', 'CONFIRMED', 'AMBIGUOUS', 'FAILED')),
    phase        text CHECK (phase IN ('SENDING', 'DOT')),
    remote_id    text,
    detail       text,
    payload_hash text,
    contact_id   text,
    task_kind    text,                             -- kind of the task that is created
    task_id      text,                             -- the task whose run does it
    run_epoch    bigint,                           -- and that run's epoch
    holder       uuid,                             -- the process that does it now
    epoch        bigint      NOT NULL,             -- grows with every try; a try with an older one may not write
    tried_at     timestamptz,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL
);
CREATE INDEX effect_unsettled ON leadwright.effect (portal_id, contact_id) WHERE state IN ('IN_FLIGHT', 'AMBIGUOUS');

-- What happened to a lead, for people. Only ever added to.
CREATE TABLE leadwright.task_event (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL,
    portal_id  text        NOT NULL,
    task_id    text,
    contact_id text,
    agent      text,
    what       text        NOT NULL,
    text       text        NOT NULL
);
CREATE INDEX task_event_of_contact ON leadwright.task_event (portal_id, contact_id, id);
