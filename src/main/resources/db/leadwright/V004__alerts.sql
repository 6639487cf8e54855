-- What people should know. Notices of one cause are one row with a count, until somebody has read it; what happens
-- after that is news and becomes a new row.
create table alert (
    id         bigint generated always as identity primary key,
    cause      text        not null,
    severity   text        not null check (severity in ('INFO', 'WARNING', 'URGENT')),
    audience   text        not null,
    title      text        not null,
    detail     text        not null,
    contact_id text,
    task_id    text,
    owner_id   text,
    count      integer     not null default 1,
    first_at   timestamptz not null,
    last_at    timestamptz not null,
    read_at    timestamptz
);

create unique index alert_open_by_cause on alert (cause) where read_at is null;
create index alert_by_last on alert (last_at desc, id desc);
create index alert_read on alert (read_at) where read_at is not null;
