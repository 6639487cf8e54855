-- An alert ends by itself when its cause is over; what happens after that is news and becomes a new row.
alter table alert add column resolved_at timestamptz;
alter table alert add column recovery text; -- what is right again, in words

drop index alert_open_by_cause;
create unique index alert_open_by_cause on alert (cause) where read_at is null and resolved_at is null;
create index alert_by_cause on alert (cause, id desc);
create index alert_of_task on alert (task_id) where resolved_at is null;
create index alert_resolved on alert (resolved_at) where resolved_at is not null;

-- Who outside is told of an alert, and how far that is: written in the transaction that raises the alert, worked off by
-- any node. A message is handed over before that is noted, so after a crash it may come twice, and never not at all.
create table alert_delivery (
    alert_id      bigint      not null references alert (id) on delete cascade,
    channel       text        not null check (channel in ('EMAIL', 'WEBHOOK', 'CRM_TASK')),
    recipient     text        not null,               -- an address, or owner:ID; empty where a channel has only one
    told          integer     not null default 0,     -- messages that were handed over
    told_count    integer     not null default 0,     -- the alert's count at the last of them
    told_at       timestamptz,
    recovery_told boolean     not null default false,
    due_at        timestamptz,                        -- when there may be something to say; none: nothing
    tries         integer     not null default 0,     -- that failed, one after the other
    failing_since timestamptz,
    failure       text,                               -- why the last of them failed
    given_up_at   timestamptz,
    primary key (alert_id, channel, recipient)
);

create index alert_delivery_due on alert_delivery (channel, due_at) where due_at is not null;
create index alert_delivery_told on alert_delivery (channel, told_at desc) where told_at is not null;
