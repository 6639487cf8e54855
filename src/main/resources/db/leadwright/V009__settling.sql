-- By what a person finds on the other side what may have been done: a Message-ID, the subject of a task.
ALTER TABLE leadwright.effect ADD COLUMN reference text;
