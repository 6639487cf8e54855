package dev.leadwright.chaos.judge;

import java.util.List;

/** Judges one bound. */
public interface Judge {
    Bound bound();

    /** What does not hold; empty where all is well. */
    List<Violation> judge(Evidence evidence);

    /** Those whose findings no later event mends, so that they can be asked while the nodes work. */
    static List<Judge> lasting() {
        return List.of(
                new MailsOnce(),
                new NeverAgain(),
                new Suppressed(),
                new TasksOnce(),
                new NotesOnce(),
                new NoStaleWrites());
    }

    /** All of them. */
    static List<Judge> all() {
        return List.of(
                new MailsOnce(),
                new NeverAgain(),
                new Suppressed(),
                new AmbiguousShown(),
                new TasksOnce(),
                new NotesOnce(),
                new AuditedOnce(),
                new NothingLost(),
                new NoStaleWrites(),
                new ModelCalls(),
                new Recovery());
    }
}
