package dev.leadwright.review;

import dev.leadwright.audit.AuditEntry;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.Tier;
import dev.leadwright.orchestration.LeadLog;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.orchestration.Recovered;
import dev.leadwright.orchestration.WaitingTasks;
import dev.leadwright.orchestration.WaitingTasks.Going;
import dev.leadwright.review.Review.State;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes decisions: the review, the task that waits for it, the timeline and the audit in one transaction. Locks are taken as
 * runs take them: the claim first, then the review, the audit last.
 */
@Component
class ReviewDesk implements Reviews, ReviewBook {
    private static final String ALERT = "mails-await-review";
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_REASON = 300;

    private final ReviewTable table;
    private final ReviewSettings settings;
    private final DraftDesk drafts;
    private final WaitingTasks waiting;
    private final LeadLog log;
    private final ReviewAudit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReviewDesk(
            ReviewTable table,
            ReviewSettings settings,
            DraftDesk drafts,
            WaitingTasks waiting,
            LeadLog log,
            ReviewAudit audit,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.settings = settings;
        this.drafts = drafts;
        this.waiting = waiting;
        this.log = log;
        this.audit = audit;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public List<Review> listOpen() {
        return table.listOpen();
    }

    @Override
    public Map<Tier, Long> countOpen() {
        return table.countOpen();
    }

    @Override
    public Optional<Review> find(long id) {
        return table.find(id);
    }

    @Override
    public List<Review> listOf(ContactId contact) {
        return table.listOf(contact);
    }

    @Override
    public List<Edit> listEdits(long id) {
        return table.listEdits(id);
    }

    @Override
    public Optional<Review> findLast(Collection<ContactId> contacts, String stage) {
        return table.findLast(contacts, stage);
    }

    @Override
    public Review open(Wanted wanted) {
        Review review = table.open(wanted, WorkingTime.after(clock, settings.expiresAfter()));
        log.add(
                review.contact(),
                AuditEntry.LEADWRIGHT,
                "The mail \"" + review.mail().subject() + "\" awaits approval until " + review.deadline());
        events.publishEvent(new ReviewMoved(review.id(), false));
        events.publishEvent(new Notice(
                Severity.WARNING,
                Audience.HUMAN,
                ALERT,
                "Mails await your approval",
                "Approve, change or reject them on the dashboard under \"Review\", or in the CRM by their tasks \"Human"
                        + " Review Required\". One that nobody decides about in time is not sent.",
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        return review;
    }

    @Override
    public Review expire(Review review) {
        String words = "Not sent: nobody decided about the mail until " + review.deadline() + ".";
        Optional<Review> ended =
                table.end(review.id(), review.fingerprint(), State.EXPIRED, AuditEntry.LEADWRIGHT, words);
        ended.ifPresent(expired -> {
            table.followed(expired);
            tell(expired, AuditEntry.LEADWRIGHT, words);
        });
        return ended.or(() -> table.find(review.id())).orElseThrow();
    }

    @Override
    public void askedBy(Review review, TaskId crmTask, Optional<String> shown) {
        table.askedBy(review, crmTask, shown);
    }

    @Override
    public Said approve(long id, String fingerprint, String by) {
        return decide(id, fingerprint, State.APPROVED, by, "The mail may leave.");
    }

    @Override
    public Said reject(long id, String fingerprint, String reason, String by) {
        String why = line(reason, LONGEST_REASON);
        return why.isEmpty()
                ? new Said.NotDone(List.of("Say why, for whoever looks at the lead later."))
                : decide(id, fingerprint, State.REJECTED, by, why);
    }

    /** The outreach that waited is people's now: there is nothing to decide any more. */
    void withdraw(Review review, String why) {
        decide(review.id(), review.fingerprint(), State.WITHDRAWN, AuditEntry.LEADWRIGHT, why);
    }

    private Said decide(long id, String fingerprint, State state, String by, String words) {
        Optional<Review> known = table.find(id);
        if (known.isEmpty()) {
            return new Said.NotDone(List.of("There is no such mail any more."));
        }
        String person = nameOf(by);
        try {
            audit.portal();
        } catch (CrmException unreachable) {
            return new Said.NotDone(List.of("The CRM has not been reached yet: " + unreachable.getMessage()));
        }
        return java.util.Objects.requireNonNull(transaction.execute(_ -> {
            waiting.lock(known.get().task());
            return table.end(id, fingerprint, state, person, words)
                    .<Said>map(review -> follow(review, person))
                    .orElseGet(() -> notDone(id, fingerprint));
        }));
    }

    private Said follow(Review review, String person) {
        if (waiting.goOn(review.task(), review.outcome()) != Going.RUNS) {
            table.followed(review);
        }
        tell(review, person, review.outcome());
        return new Said.Done(
                switch (review.state()) {
                    case APPROVED -> "Approved: the mail to " + review.mail().recipient() + " leaves in its time.";
                    case REJECTED -> "Rejected: the mail to " + review.mail().recipient() + " is not sent.";
                    case OPEN, EXPIRED, WITHDRAWN, REPLACED -> review.outcome();
                });
    }

    private void tell(Review review, String person, String words) {
        log.add(review.contact(), person, "About the mail \"" + review.mail().subject() + "\": " + words);
        events.publishEvent(new ReviewMoved(review.id(), true));
        if (table.countOpen().isEmpty()) {
            events.publishEvent(new Recovered(ALERT, "No mail awaits approval any more"));
        }
        audit.append(review, review.state().name().toLowerCase(Locale.ROOT), person);
    }

    private Said notDone(long id, String fingerprint) {
        Review now = table.find(id).orElseThrow();
        if (!now.isOpen()) {
            boolean byPerson = now.state() == State.APPROVED || now.state() == State.REJECTED;
            return new Said.NotDone(List.of((byPerson ? "Somebody was faster. " : "") + now.outcome()));
        }
        return new Said.NotDone(List.of(
                now.fingerprint().equals(fingerprint)
                        ? "The time to decide was over at " + now.deadline() + "; the mail is not sent."
                        : "The mail was changed meanwhile. Read it as it is now, then decide."));
    }

    @Override
    public Said edit(long id, String fingerprint, String subject, String body, String by) {
        Optional<Review> known = table.find(id);
        if (known.isEmpty()) {
            return new Said.NotDone(List.of("There is no such mail any more."));
        }
        Review before = known.get();
        if (!before.isOpen() || !before.fingerprint().equals(fingerprint)) {
            return notDone(id, fingerprint);
        }
        DraftDesk.Edited edited;
        try {
            audit.portal();
            edited = drafts.read(before, line(subject, Integer.MAX_VALUE), body.replace("\r\n", "\n"));
        } catch (CrmException unreadable) {
            return new Said.NotDone(List.of("Not saved: the lead cannot be read now. " + unreadable.getMessage()));
        }
        return switch (edited) {
            case DraftDesk.Edited.Unfit(List<String> why) -> new Said.NotDone(why);
            case DraftDesk.Edited.Fit fit -> save(before, fit, nameOf(by));
        };
    }

    private Said save(Review before, DraftDesk.Edited.Fit edited, String person) {
        if (edited.mail().fingerprint().equals(before.fingerprint())) {
            return new Said.Done("Nothing was changed.");
        }
        return java.util.Objects.requireNonNull(transaction.execute(_ -> {
            waiting.lock(before.task());
            Optional<Review> changed = table.edit(before, edited, person);
            if (changed.isEmpty()) {
                return notDone(before.id(), before.fingerprint());
            }
            edited.keep().run();
            Review after = changed.get();
            log.add(
                    after.contact(),
                    person,
                    "Changed the mail \"" + after.mail().subject() + "\"");
            events.publishEvent(new ReviewMoved(after.id(), true));
            audit.append(after, "edited", person);
            return new Said.Done("Saved. The mail still awaits your decision.");
        }));
    }

    /** Names are kept for ever and shown to people. */
    private static String nameOf(String by) {
        String name = line(by, LONGEST_NAME);
        return name.isEmpty() ? "somebody" : name;
    }

    private static String line(String text, int length) {
        String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        return line.length() <= length ? line : line.substring(0, length);
    }
}
