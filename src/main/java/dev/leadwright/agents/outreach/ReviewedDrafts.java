package dev.leadwright.agents.outreach;

import dev.leadwright.analyst.Draft;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.LintFinding;
import dev.leadwright.analyst.LintFinding.Severity;
import dev.leadwright.analyst.LintState;
import dev.leadwright.analyst.Linted;
import dev.leadwright.analyst.OutreachBrief.Stage;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.Crm;
import dev.leadwright.mail.OutgoingMail;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.review.DraftDesk;
import dev.leadwright.review.Review;
import dev.leadwright.review.ReviewedMail;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes a person's version of a mail: it is read by the linter as every mail is, and kept in place of the draft. */
@Component
class ReviewedDrafts implements DraftDesk {
    private final Crm crm;
    private final Drafts drafts;
    private final Proofreading proofreading;
    private final Envelopes envelopes;

    ReviewedDrafts(Crm crm, Patience patience, Drafts drafts, Proofreading proofreading, Envelopes envelopes) {
        this.crm = patience.around(crm);
        this.drafts = drafts;
        this.proofreading = proofreading;
        this.envelopes = envelopes;
    }

    @Override
    public Edited read(Review review, String subject, String body) {
        Contact contact = crm.getContact(review.contact());
        Stage stage = stage(review.stage());
        Optional<StoredDraft> stored = drafts.find(contact, stage).filter(draft -> !draft.done());
        if (stored.isEmpty() || contact.email().isEmpty()) {
            return new Edited.Unfit(List.of("The mail is not there any more, or the lead has no address now."));
        }
        if (subject.length() > OutgoingMail.MAX_SUBJECT) {
            return new Edited.Unfit(List.of("A subject has at most " + OutgoingMail.MAX_SUBJECT + " characters."));
        }
        StoredDraft before = stored.get();
        boolean inThread = review.mail().inReplyTo().isPresent();
        Draft edited = new Draft(inThread ? before.subject() : subject, body.strip(), before.cites());
        Lead lead = new Lead(contact, crm.findCompanyOf(contact.id()));
        Linted read = proofreading.read(edited, proofreading.brief(lead, stage, before.strategy()));
        if (read.state() == LintState.BLOCKED) {
            return new Edited.Unfit(read.findings().stream()
                    .filter(finding -> finding.severity() == Severity.BLOCK)
                    .map(ReviewedDrafts::inWords)
                    .toList());
        }
        StoredDraft after = before.with(read.draft(), read.state());
        Optional<StoredDraft> earlier = inThread
                ? drafts.find(contact, Stage.FIRST_TOUCH).filter(draft -> !draft.isBlocked())
                : Optional.empty();
        OutgoingMail mail = envelopes.mail(contact, stage, after, earlier);
        return new Edited.Fit(
                new ReviewedMail(
                        mail.messageId(), mail.to(), mail.toName(), mail.subject(), mail.text(), mail.inReplyTo()),
                after.body(),
                () -> drafts.revise(before, stage, read));
    }

    private static String inWords(LintFinding finding) {
        return "\"" + finding.excerpt() + "\": " + finding.reason();
    }

    private static Stage stage(String key) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
