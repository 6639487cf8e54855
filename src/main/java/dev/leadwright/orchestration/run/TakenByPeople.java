package dev.leadwright.orchestration.run;

import dev.leadwright.crm.TaskStatus;

/** People took the task while it was worked: the run ends here, with what it has done so far. */
final class TakenByPeople extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final TaskStatus status;

    TakenByPeople(TaskStatus status, String why) {
        super(why);
        this.status = status;
    }

    Verdict verdict() {
        return new Verdict.Taken(status, String.valueOf(getMessage()));
    }
}
