-- The agents' file on every lead: what is known, where it comes from, what was decided and written.
-- Every row is keyed by what it is about, so that work done again changes nothing.

CREATE TABLE leadwright.lead (
    contact_id            text PRIMARY KEY,
    name                  text        NOT NULL,
    company               text,
    job_title             text,
    email                 text,
    stage                 text        NOT NULL CHECK (stage IN
                              ('NEW', 'ENRICHED', 'QUALIFIED', 'CONTACTED', 'FOLLOWED_UP', 'NURTURED', 'STOPPED')),
    score                 int CHECK (score BETWEEN 0 AND 100),
    tier                  text CHECK (tier IN ('HOT', 'WARM', 'COLD')),
    explanation           text,
    analyst               text,
    qualified_at          timestamptz,
    quality               text CHECK (quality IN ('HIGH', 'MEDIUM', 'LOW')),
    decision_maker_score  int CHECK (decision_maker_score BETWEEN 1 AND 10),
    decision_maker_reason text,
    summary               text,
    gaps                  text[]      NOT NULL DEFAULT '{}',
    enriched_at           timestamptz,
    contacted_at          timestamptz,
    created_at            timestamptz NOT NULL,
    updated_at            timestamptz NOT NULL,
    CHECK ((score IS NULL) = (tier IS NULL))
);
CREATE INDEX lead_by_score ON leadwright.lead (score DESC NULLS LAST, contact_id);
CREATE INDEX lead_by_tier ON leadwright.lead (tier);

CREATE TABLE leadwright.lead_score (
    contact_id text NOT NULL REFERENCES leadwright.lead ON DELETE CASCADE,
    criterion  text NOT NULL,
    band       text NOT NULL,
    points     int  NOT NULL,
    reason     text NOT NULL,
    evidence   text NOT NULL,
    PRIMARY KEY (contact_id, criterion)
);

-- What was found outside the CRM. Values that were not chosen stay, with the reason.
CREATE TABLE leadwright.lead_fact (
    contact_id text        NOT NULL REFERENCES leadwright.lead ON DELETE CASCADE,
    id         text        NOT NULL,               -- by which a mail cites it
    topic      text        NOT NULL,
    value      text        NOT NULL,
    source     text        NOT NULL,
    method     text        NOT NULL,
    confidence real        NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    evidence   text        NOT NULL,
    chosen     boolean     NOT NULL,
    reason     text        NOT NULL,               -- why it was chosen or not
    found_at   timestamptz NOT NULL,
    PRIMARY KEY (contact_id, id)
);

-- A mail as it was written, before anything is sent: what was sent is what is recorded, and it is written once.
CREATE TABLE leadwright.lead_draft (
    contact_id text        NOT NULL,
    stage      text        NOT NULL,
    task_id    text        NOT NULL,               -- the task that asked for it
    strategy   text        NOT NULL,
    analyst    text        NOT NULL,
    subject    text        NOT NULL,
    body       text        NOT NULL,
    cites      text[]      NOT NULL,
    message_id text        NOT NULL,
    drafted_at timestamptz NOT NULL,
    ended_at   timestamptz,                        -- when its task had done everything about it
    PRIMARY KEY (contact_id, stage)
);

-- That an enrichment was asked for because a required field is missing: once for each contact and field.
CREATE TABLE leadwright.missing_field (
    contact_id text        NOT NULL,
    field      text        NOT NULL,
    task_id    text        NOT NULL,               -- the enrichment
    asked_at   timestamptz NOT NULL,
    PRIMARY KEY (contact_id, field)
);

-- The rounds COLD -> Enrich -> Qualify of a contact.
CREATE TABLE leadwright.cold_round (
    contact_id text        NOT NULL,
    task_id    text        NOT NULL,               -- the qualification that found the lead COLD
    at         timestamptz NOT NULL,
    PRIMARY KEY (contact_id, task_id)
);
