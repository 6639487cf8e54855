-- What the linter made of each draft: a blocked one is not sent, and one it touched may want a person's look.
ALTER TABLE leadwright.lead_draft
    ADD COLUMN lint text NOT NULL DEFAULT 'CLEAN' CHECK (lint IN ('CLEAN', 'REPAIRED', 'BLOCKED'));

CREATE TABLE leadwright.draft_finding (
    contact_id text NOT NULL,
    stage      text NOT NULL,
    number     int  NOT NULL,
    rule       text NOT NULL,
    severity   text NOT NULL CHECK (severity IN ('BLOCK', 'REPAIR')),
    excerpt    text NOT NULL,                      -- of the draft: untrusted text
    reason     text NOT NULL,                      -- for a salesperson
    PRIMARY KEY (contact_id, stage, number),
    FOREIGN KEY (contact_id, stage) REFERENCES leadwright.lead_draft ON DELETE CASCADE
);
