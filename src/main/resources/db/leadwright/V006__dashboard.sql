-- Links that open the dashboard once. Only the hash of a link's token is kept; a redeemed link's row is gone.
create table dashboard_link (
    token_hash bytea primary key,
    expires_at timestamptz not null
);

-- Servers that serve the dashboard, so that a command on the same database knows their address. By the database's
-- clock, since nodes' clocks differ.
create table dashboard_server (
    base_url text primary key,
    host     text        not null,
    pid      bigint      not null,
    seen_at  timestamptz not null
);

-- Spring Session's tables (its schema-postgresql.sql): sessions outlive a restart and are known to every node.
create table dashboard_session (
    primary_id            char(36)     not null primary key,
    session_id            char(36)     not null,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval int          not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100)
);

create unique index dashboard_session_by_id on dashboard_session (session_id);
create index dashboard_session_by_expiry on dashboard_session (expiry_time);
create index dashboard_session_by_principal on dashboard_session (principal_name);

create table dashboard_session_attributes (
    session_primary_id char(36)     not null references dashboard_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
