package dev.leadwright.chaos.judge;

/** What must hold exactly. */
public enum Bound {
    MAILS("mails accepted per contact and stage <= 1"),
    SENT_AGAIN("AMBIGUOUS sent again = 0"),
    SUPPRESSED("mail to a suppressed contact = 0"),
    NOT_SHOWN("AMBIGUOUS not shown to a person = 0"),
    TASKS("follow-ups per source task and rule <= 1"),
    NOTES("notes per task and kind <= 1"),
    AUDITED("effects without exactly one audit row = 0"),
    LOST("tasks neither terminal, waiting with a reason, nor with a person = 0"),
    STALE_WRITES("writes with a stale epoch = 0"),
    MODEL_CALLS("extra model calls per crash <= 1"),
    RECOVERY("time from crash to progress, p99 <= 60 s");

    private final String words;

    Bound(String words) {
        this.words = words;
    }

    /** In the words of the specification. */
    @Override
    public String toString() {
        return words;
    }
}
