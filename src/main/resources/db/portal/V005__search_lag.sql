-- Records as they were before a change, kept while a search that lags may still see them. Columns as in `object`, in the
-- same order.
create table object_version (
    id          bigint      not null,
    type        text        not null,
    properties  jsonb       not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    archived_at timestamptz,
    -- When the change was made; the record was like this from updated_at until then.
    valid_until timestamptz not null,
    primary key (id, updated_at)
);

create index object_version_by_type on object_version (type, id);
create index object_version_by_end on object_version (valid_until);
