-- What enrichments wrote into the CRM. A value that stands here as the CRM has it is ours, and may be replaced by a better
-- one; any other is a person's and stays.
CREATE TABLE leadwright.written_value (
    record     text        NOT NULL,           -- contact/123, company/45
    property   text        NOT NULL,
    value      text        NOT NULL,
    source     text        NOT NULL,
    confidence double precision NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    found_at   timestamptz NOT NULL,
    written_at timestamptz NOT NULL,
    PRIMARY KEY (record, property)
);

-- What a provider of profiles answered, as far as it is used. The key is a hash: the question names a person.
CREATE TABLE leadwright.linkedin_answer (
    question text PRIMARY KEY,
    answer   text        NOT NULL,             -- as JSON; null: it knows nobody
    at       timestamptz NOT NULL
);
CREATE INDEX linkedin_answer_by_age ON leadwright.linkedin_answer (at);

-- Calls to the provider by day (UTC), of all nodes.
CREATE TABLE leadwright.linkedin_call (
    day   date PRIMARY KEY,
    calls int NOT NULL
);
