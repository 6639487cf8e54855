-- The last reading of each company's website, and who is reading it just now: all nodes share one visit.
CREATE TABLE leadwright.site_reading (
    site       text PRIMARY KEY,               -- host without www, and a path where it tells sites apart
    reading    text,                           -- as JSON; none: it is being read for the first time
    read_at    timestamptz,
    visitor    uuid,
    visit_ends timestamptz,                    -- until then the visitor is waited for; by the database's clock
    CHECK ((reading IS NULL) = (read_at IS NULL)),
    CHECK ((visitor IS NULL) = (visit_ends IS NULL))
);
CREATE INDEX site_reading_by_age ON leadwright.site_reading (read_at);
