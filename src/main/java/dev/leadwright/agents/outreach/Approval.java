package dev.leadwright.agents.outreach;

import dev.leadwright.agents.lead.Leads;
import dev.leadwright.analyst.LintState;
import dev.leadwright.analyst.OutreachBrief.Stage;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.crm.Tier;
import dev.leadwright.mail.OutgoingMail;
import dev.leadwright.mail.SentMail;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.orchestration.Outcome;
import dev.leadwright.orchestration.TaskRun;
import dev.leadwright.review.Review;
import dev.leadwright.review.Review.State;
import dev.leadwright.review.ReviewBook;
import dev.leadwright.review.ReviewReason;
import dev.leadwright.review.ReviewRules;
import dev.leadwright.review.ReviewedMail;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Keeps a mail back until a person has approved it, where the rules say so. An approval holds for the very mail that was
 * seen: another text or another recipient needs another one. What is not known to be approved is not sent.
 */
@Component
class Approval {
    private final ReviewRules rules;
    private final ReviewBook book;
    private final ReviewTasks tasks;
    private final Envelopes envelopes;
    private final Departure departure;
    private final Drafts drafts;
    private final SentMail mails;
    private final Clock clock;

    Approval(
            ReviewRules rules,
            ReviewBook book,
            ReviewTasks tasks,
            Envelopes envelopes,
            Departure departure,
            Drafts drafts,
            SentMail mails,
            Clock clock) {
        this.rules = rules;
        this.book = book;
        this.tasks = tasks;
        this.envelopes = envelopes;
        this.departure = departure;
        this.drafts = drafts;
        this.mails = mails;
        this.clock = clock;
    }

    /** The draft that a person rejected, where a person has asked for the mail again since. */
    Optional<StoredDraft> findRejected(Contact contact, Stage stage, TaskRun run) {
        boolean again = book.findLast(contact.ids(), stage.key())
                .filter(review -> review.state() == State.REJECTED && isAskedAgain(review, run))
                .isPresent();
        return again ? drafts.find(contact, stage).filter(draft -> !departure.hasLeft(draft)) : Optional.empty();
    }

    /** @throws NotPermitted where a person has yet to decide, or decided against it */
    void require(StoredDraft draft, Contact contact, Stage stage, Optional<StoredDraft> earlier, TaskRun run) {
        if (departure.hasLeft(draft)) {
            return;
        }
        ReviewedMail mail = reviewed(envelopes.mail(contact, stage, draft, earlier));
        Optional<Review> last = book.findLast(contact.ids(), stage.key());
        if (last.isEmpty()) {
            Set<ReviewReason> reasons = reasons(contact, draft, run);
            if (!reasons.isEmpty()) {
                open(mail, draft, contact, stage, reasons, run);
            }
        } else if (!isApproved(last.get(), mail)) {
            decideAbout(last.get(), mail, draft, contact, stage, run);
        }
    }

    /**
     * The same right before the mail leaves, against what leaves.
     *
     * @throws NotPermitted where it is not what was approved
     */
    void requireStill(Letter letter, TaskRun run) {
        Contact contact = letter.contact();
        Optional<Review> last = book.findLast(contact.ids(), letter.stage().key());
        boolean permitted = last.map(review -> isApproved(review, reviewed(letter.mail())))
                .orElseGet(() -> reasons(contact, letter.draft(), run).isEmpty());
        if (!permitted) {
            throw new NotPermitted(new Outcome.NotYet(
                    clock.instant(), "The mail is not what was approved any more, and needs another approval"));
        }
    }

    private static boolean isApproved(Review review, ReviewedMail mail) {
        return review.state() == State.APPROVED && review.fingerprint().equals(mail.fingerprint());
    }

    private void decideAbout(
            Review last, ReviewedMail mail, StoredDraft draft, Contact contact, Stage stage, TaskRun run) {
        boolean same = last.fingerprint().equals(mail.fingerprint());
        switch (last.state()) {
            case OPEN -> {
                if (!same || !last.task().equals(run.task().id())) {
                    open(mail, draft, contact, stage, againReasons(last, same), run);
                } else if (last.expiresAt().isAfter(clock.instant())) {
                    awaitDecision(last, contact, run);
                } else {
                    expire(last, contact, run);
                }
            }
            case APPROVED, REPLACED -> open(mail, draft, contact, stage, againReasons(last, same), run);
            case REJECTED, EXPIRED, WITHDRAWN -> {
                if (isAskedAgain(last, run)) {
                    open(mail, draft, contact, stage, againReasons(last, true), run);
                } else {
                    throw new NotPermitted(new Outcome.Completed(notSent(last)));
                }
            }
        }
    }

    /** A person set the task back, or made another one: they want it decided anew. */
    private static boolean isAskedAgain(Review last, TaskRun run) {
        return run.task().status() == TaskStatus.NOT_STARTED
                || !last.task().equals(run.task().id());
    }

    private static String notSent(Review ended) {
        return ended.state() == State.REJECTED ? "Not sent. " + ended.outcome() : ended.outcome();
    }

    private static Set<ReviewReason> againReasons(Review last, boolean same) {
        Set<ReviewReason> reasons = EnumSet.noneOf(ReviewReason.class);
        reasons.addAll(last.reasons());
        if (!same) {
            reasons.add(ReviewReason.CHANGED);
        }
        return reasons;
    }

    private Set<ReviewReason> reasons(Contact contact, StoredDraft draft, TaskRun run) {
        return reasons(contact, LeadTemperature.of(run.task(), contact), draft.lint());
    }

    private Set<ReviewReason> reasons(Contact contact, Tier tier, LintState lint) {
        Set<Tier> tiers =
                Stream.concat(Stream.of(tier), contact.tier().stream()).collect(Collectors.toSet());
        Map<SentMail.State, Long> counts = mails.counts();
        long before =
                counts.getOrDefault(SentMail.State.ACCEPTED, 0L) + counts.getOrDefault(SentMail.State.UNKNOWN, 0L);
        return rules.reasons(new ReviewRules.Case(tiers, lint != LintState.CLEAN, before));
    }

    /** Why a person would have to approve it first, before there is a task; empty where one has, or none needs to. */
    Set<ReviewReason> foresee(Contact contact, Stage stage, Tier tier, LintState lint) {
        boolean approved = book.findLast(contact.ids(), stage.key())
                .filter(review -> review.state() == State.APPROVED)
                .isPresent();
        return approved ? Set.of() : reasons(contact, tier, lint);
    }

    private void open(
            ReviewedMail mail,
            StoredDraft draft,
            Contact contact,
            Stage stage,
            Set<ReviewReason> reasons,
            TaskRun run) {
        forgetEarlierWord(contact, run);
        ReviewBook.Wanted wanted = new ReviewBook.Wanted(
                draft.contact(),
                stage.key(),
                run.task().id(),
                LeadTemperature.of(run.task(), contact),
                reasons,
                mail,
                draft.body());
        AtomicReference<Optional<Review>> opened = new AtomicReference<>(Optional.empty());
        run.record(() -> opened.set(Optional.of(book.open(wanted))));
        awaitDecision(opened.get().orElseThrow(), contact, run);
    }

    /** What a person said in the CRM about an earlier mail must not count for this one. */
    private static void forgetEarlierWord(Contact contact, TaskRun run) {
        Contact now = run.crm().getContact(contact.id());
        if (now.properties().find(ContactProperty.REVIEW_DECISION).isPresent()) {
            run.crm()
                    .updateContact(
                            contact.id(),
                            Map.of(ContactProperty.REVIEW_DECISION, "", ContactProperty.REVIEW_REASON, ""));
        }
    }

    private void awaitDecision(Review review, Contact contact, TaskRun run) {
        if (!review.isShownInCrm() && !review.crmTaskEnded()) {
            tasks.ask(review, contact, run);
        }
        throw new NotPermitted(new Outcome.AwaitingReview(
                "A person decides about the mail \"" + review.mail().subject() + "\" until " + review.deadline()
                        + "; otherwise it is not sent",
                review.expiresAt()));
    }

    private void expire(Review review, Contact contact, TaskRun run) {
        AtomicReference<Review> ended = new AtomicReference<>(review);
        run.record(() -> ended.set(book.expire(review)));
        Review now = ended.get();
        if (now.state() == State.APPROVED) {
            return; // at the last moment
        }
        if (now.state() == State.EXPIRED) {
            run.tell(new Notice(
                    Severity.WARNING,
                    Audience.OWNER,
                    "review-expired:" + review.id(),
                    "A mail to " + Leads.name(contact) + " was not sent: nobody decided about it",
                    "It awaited approval until " + review.deadline() + ". Set its task back to NOT_STARTED to have it"
                            + " put before you again.",
                    Optional.of(contact.id()),
                    Optional.of(run.task().id()),
                    contact.owner()));
        }
        throw new NotPermitted(new Outcome.Completed(notSent(now)));
    }

    private static ReviewedMail reviewed(OutgoingMail mail) {
        return new ReviewedMail(
                mail.messageId(), mail.to(), mail.toName(), mail.subject(), mail.text(), mail.inReplyTo());
    }
}
