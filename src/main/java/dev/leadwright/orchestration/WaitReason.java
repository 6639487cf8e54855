package dev.leadwright.orchestration;

/** Why a task is WAITING; {@link #note()} is what the CRM shows (the words of sequences 4 and 5). */
public enum WaitReason {
    AWAITING_DATA("Awaiting data"),
    SCHEDULED("Scheduled"),
    AWAITING_REVIEW("Awaiting review"),
    DATA_FORMAT("Data format error"),
    AI_UNAVAILABLE("AI service unavailable"),
    RETRIES_EXHAUSTED("Retries exhausted"),
    TOOK_TOO_LONG("Took too long"),
    HUMAN_REVIEW("Needs human review");

    private final String note;

    WaitReason(String note) {
        this.note = note;
    }

    public String note() {
        return note;
    }
}
