-- What a site's home page looked like when it was last visited: one picture a site, the newest.
CREATE TABLE leadwright.screenshot (
    site       text PRIMARY KEY,                   -- its registrable domain
    page       text        NOT NULL,               -- the address it was taken at
    taken_at   timestamptz NOT NULL,
    media_type text        NOT NULL,
    image      bytea       NOT NULL CHECK (octet_length(image) BETWEEN 1 AND 300000)
);
ALTER TABLE leadwright.screenshot ALTER COLUMN image SET STORAGE EXTERNAL;   -- packed already

-- Which site was read for a lead.
CREATE TABLE leadwright.lead_site (
    contact_id text PRIMARY KEY REFERENCES leadwright.lead ON DELETE CASCADE,
    site       text        NOT NULL,               -- its address
    read_at    timestamptz NOT NULL
);
