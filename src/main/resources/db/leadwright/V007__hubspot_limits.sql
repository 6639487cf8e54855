-- How much of HubSpot's limits is used, by all nodes together: Bucket4j's table.
CREATE TABLE hubspot_limit (
    id         text PRIMARY KEY,
    state      bytea,
    expires_at bigint
);

-- Until when a limit lets nothing through, since HubSpot said so.
CREATE TABLE hubspot_pause (
    name  text PRIMARY KEY,
    until timestamptz NOT NULL,
    why   text        NOT NULL
);
