package dev.leadwright.agents;

import dev.leadwright.analyst.Finding;
import dev.leadwright.analyst.LintFinding;
import dev.leadwright.crm.Contact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows the mail that a contact would get now. It changes nothing, here or in the CRM; a model that is asked is paid. */
public interface MailPreview {

    /**
     * What the contact would get.
     *
     * @param stage of the sequence: {@code first-touch}
     * @param strategy {@code EDUCATIONAL}
     * @param writtenBy the analyst
     * @param stored whether it is the mail that a task has had written already; else it was written for this preview
     * @param text with its footer, as the recipient reads it
     * @param facts on which it rests
     * @param findings of the linter
     * @param refusals why it would not leave; empty: it would
     * @param approval why a person has to approve it first; empty: nobody has to
     * @param leaves when, if nothing stands against it
     */
    record Shown(
            Contact contact,
            String stage,
            String strategy,
            String writtenBy,
            boolean stored,
            String subject,
            String text,
            List<Finding> facts,
            List<LintFinding> findings,
            List<String> refusals,
            List<String> approval,
            Optional<Instant> leaves) {
        public Shown {
            facts = List.copyOf(facts);
            findings = List.copyOf(findings);
            refusals = List.copyOf(refusals);
            approval = List.copyOf(approval);
        }
    }

    /**
     * Has it written, or shows the one that is stored.
     *
     * @param contact e-mail address or id of the CRM
     * @return empty if the CRM has no such contact
     * @throws dev.leadwright.analyst.AnalystUnavailable when the model does not answer
     */
    Optional<Shown> of(String contact);
}
