-- Runs of the task, one after the other, that began and never ended: their process died under them. A run that ends sets
-- the count back, so that innocent tasks recover; a task that stops one process after another does not.
ALTER TABLE leadwright.claim ADD COLUMN lost_runs int NOT NULL DEFAULT 0;
