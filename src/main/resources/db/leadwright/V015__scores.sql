-- Every score a lead was given: what was judged, what the rules say, what is in force, and under which profile.
CREATE TABLE leadwright.score (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contact_id      text        NOT NULL REFERENCES leadwright.lead ON DELETE CASCADE,
    task_id         text,                          -- the qualification; none: another profile was tried on all leads
    at              timestamptz NOT NULL,
    analyst         text        NOT NULL,
    judged_score    int         NOT NULL CHECK (judged_score BETWEEN 0 AND 100),
    rules_score     int CHECK (rules_score BETWEEN 0 AND 100),   -- none: scored before it was kept
    score           int         NOT NULL CHECK (score BETWEEN 0 AND 100),            -- in force
    tier            text        NOT NULL CHECK (tier IN ('HOT', 'WARM', 'COLD')),    -- in force
    explanation     text        NOT NULL,
    difference      text,                          -- from the rules, in words
    exception       text,                          -- why another score or tier is in force than was judged
    profile_name    text        NOT NULL,
    profile_version text        NOT NULL,
    profile_hash    text        NOT NULL
);
CREATE INDEX score_by_contact ON leadwright.score (contact_id, id);

CREATE TABLE leadwright.score_band (
    score_id     bigint NOT NULL REFERENCES leadwright.score ON DELETE CASCADE,
    criterion    text   NOT NULL,
    band         text   NOT NULL,
    points       int    NOT NULL,
    reason       text   NOT NULL,
    evidence     text   NOT NULL,
    rules_band   text,
    rules_points int,
    rules_reason text,
    PRIMARY KEY (score_id, criterion)
);

INSERT INTO leadwright.score (contact_id, at, analyst, judged_score, score, tier, explanation,
                              profile_name, profile_version, profile_hash)
SELECT contact_id, qualified_at, analyst, score, score, tier, explanation, 'Built-in', '1', ''
  FROM leadwright.lead WHERE qualified_at IS NOT NULL;
INSERT INTO leadwright.score_band (score_id, criterion, band, points, reason, evidence)
SELECT score.id, old.criterion, old.band, old.points, old.reason, old.evidence
  FROM leadwright.lead_score old JOIN leadwright.score USING (contact_id);

DROP TABLE leadwright.lead_score;
ALTER TABLE leadwright.lead DROP COLUMN explanation, DROP COLUMN analyst, DROP COLUMN qualified_at;

-- What a person says instead of a computed score. The CRM has the word itself; here stands whose it is, and since when.
CREATE TABLE leadwright.lead_override (
    contact_id text PRIMARY KEY REFERENCES leadwright.lead ON DELETE CASCADE,
    tier       text CHECK (tier IN ('HOT', 'WARM', 'COLD')),
    score      int CHECK (score BETWEEN 0 AND 100),
    reason     text        NOT NULL,
    by         text        NOT NULL,
    at         timestamptz NOT NULL,
    CHECK (tier IS NOT NULL OR score IS NOT NULL)
);

-- The profiles by which leads were scored; a hash that changes under the same version was an edit nobody declared.
CREATE TABLE leadwright.icp_version (
    name       text        NOT NULL,
    version    text        NOT NULL,
    hash       text        NOT NULL,
    first_used timestamptz NOT NULL,
    PRIMARY KEY (name, version)
);
