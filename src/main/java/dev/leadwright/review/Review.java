package dev.leadwright.review;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.Tier;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A mail that a person decides about, or did.
 *
 * @param contact as it was known when the mail was written
 * @param stage of the sequence: {@code first-touch}
 * @param task the outreach that waits
 * @param tier as which the lead is written to
 * @param body as it was drafted: without the signature
 * @param fingerprint of the mail; a decision holds for it alone
 * @param expiresAt when it is too late to approve it
 * @param crmTask "Human Review Required"; empty while it is being created
 * @param shown fingerprint of the mail that stands in that task
 */
public record Review(
        long id,
        ContactId contact,
        String stage,
        TaskId task,
        Tier tier,
        Set<ReviewReason> reasons,
        ReviewedMail mail,
        String body,
        String fingerprint,
        State state,
        Instant openedAt,
        Instant expiresAt,
        Optional<Decision> decision,
        Optional<TaskId> crmTask,
        Optional<String> shown,
        boolean crmTaskEnded) {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    public Review {
        reasons = Set.copyOf(reasons);
    }

    /** Where it stands. */
    public enum State {
        OPEN,
        APPROVED,
        REJECTED,
        /** Nobody decided in time. */
        EXPIRED,
        /** People took the outreach that waited. */
        WITHDRAWN,
        /** The mail became another one, with a review of its own. */
        REPLACED
    }

    /**
     * How it ended.
     *
     * @param by who decided
     * @param words why, for people
     */
    public record Decision(Instant at, String by, String words) {}

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether the task in the CRM shows the very mail that is decided about. */
    public boolean isShownInCrm() {
        return shown.filter(fingerprint::equals).isPresent();
    }

    /** When it is too late to approve it, for people: {@code 2026-12-02 20:03 UTC}. */
    public String deadline() {
        return MINUTES.format(expiresAt);
    }

    /** In a sentence, for people: who decided what. Empty while nobody has. */
    public String outcome() {
        return decision.map(made -> switch (state) {
                    case OPEN -> "";
                    case APPROVED -> "Approved by " + made.by() + ", " + MINUTES.format(made.at()) + ".";
                    case REJECTED -> "Rejected by " + made.by() + ": " + made.words();
                    case EXPIRED, WITHDRAWN, REPLACED -> made.words();
                })
                .orElse("");
    }
}
