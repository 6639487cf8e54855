-- Every call of a language model: what it was for, what it used and cost, what was asked and answered.
-- A row is written before the call, with the most it can cost; so the sum of the rows is never less than what is spent.
CREATE TABLE leadwright.model_call (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contact_id     text,                             -- none: the lead was erased; what it cost stays
    campaign       text        NOT NULL,
    purpose        text        NOT NULL,
    provider       text        NOT NULL,
    model          text        NOT NULL,
    day            date        NOT NULL,             -- in the time zone of the budget
    asked_at       timestamptz NOT NULL,
    reserved_until timestamptz NOT NULL,             -- whoever has not booked by then is dead
    outcome        text,                             -- none: reserved; LOST: nobody knows what came of it
    tokens         bigint      NOT NULL,             -- read and written; while it is reserved, the most;
                                                     -- and after it, where no answer was heard
    cost           bigint      NOT NULL,             -- millionths of the currency; while it is reserved, the most
    price_known    boolean     NOT NULL,
    input          bigint      NOT NULL DEFAULT 0,
    cache_write    bigint      NOT NULL DEFAULT 0,
    cache_read     bigint      NOT NULL DEFAULT 0,
    output         bigint      NOT NULL DEFAULT 0,
    took_ms        bigint,
    context        text,                             -- hash of model_context
    material       text,                             -- what was to be judged; none: erased
    complaint      text,                             -- what was wrong with the answer before, where this is a repair
    answer         text,
    CHECK (outcome IS NOT NULL OR answer IS NULL)
);
CREATE INDEX model_call_by_day ON leadwright.model_call (day) INCLUDE (tokens, cost, outcome);
CREATE INDEX model_call_by_contact ON leadwright.model_call (contact_id, id) INCLUDE (cost, outcome);
CREATE INDEX model_call_by_campaign ON leadwright.model_call (campaign) INCLUDE (cost, outcome);
CREATE INDEX model_call_reserved ON leadwright.model_call (reserved_until) WHERE outcome IS NULL;

-- What is the same in very many questions, once: instructions and profile. They tell of no lead.
CREATE TABLE leadwright.model_context (
    hash         text PRIMARY KEY,                   -- SHA-256
    instructions text NOT NULL,
    profile      text NOT NULL
);
