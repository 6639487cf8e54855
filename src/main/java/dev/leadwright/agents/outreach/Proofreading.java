package dev.leadwright.agents.outreach;

import dev.leadwright.agents.LeadDetails;
import dev.leadwright.agents.LeadDetails.KnownFact;
import dev.leadwright.agents.LeadFile;
import dev.leadwright.analyst.Draft;
import dev.leadwright.analyst.Finding;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.LintFinding;
import dev.leadwright.analyst.LintFinding.Severity;
import dev.leadwright.analyst.LintState;
import dev.leadwright.analyst.Linted;
import dev.leadwright.analyst.MailLint;
import dev.leadwright.analyst.MailLint.LintCase;
import dev.leadwright.analyst.OutreachBrief;
import dev.leadwright.analyst.OutreachBrief.Stage;
import dev.leadwright.analyst.OutreachBrief.Strategy;
import dev.leadwright.mail.MailSettings;
import dev.leadwright.orchestration.Outcome;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Has every mail read by the linter: when it is written, and once more right before it leaves, against the record as it is
 * then. What is kept back goes to a person with the reasons.
 */
@Component
class Proofreading {
    private static final int MOST_REASONS = 3;

    private final MailLint lint;
    private final LeadFile file;
    private final DraftFindings findings;
    private final MailSettings mail;

    Proofreading(MailLint lint, LeadFile file, DraftFindings findings, MailSettings mail) {
        this.lint = lint;
        this.file = file;
        this.findings = findings;
        this.mail = mail;
    }

    /** What a mail may be written from: the lead and the chosen facts about its company. */
    OutreachBrief brief(Lead lead, Stage stage, Strategy strategy) {
        List<Finding> facts = facts(lead)
                .filter(fact -> fact.chosen() && !fact.topic().isAboutPerson())
                .map(fact ->
                        new Finding(fact.id(), fact.topic(), fact.value(), fact.source(), fact.at(), fact.confidence()))
                .toList();
        return new OutreachBrief(lead, strategy, stage, facts);
    }

    Linted read(Draft draft, OutreachBrief brief) {
        List<String> passages = facts(brief.lead())
                .flatMap(fact -> Stream.of(fact.value(), fact.evidence()))
                .toList();
        return lint.check(draft, new LintCase(brief, passages, List.of(mail.fromName())));
    }

    /** @throws NotPermitted where something speaks against sending it that was not there when it was written */
    void requireFit(Letter letter) {
        StoredDraft stored = letter.draft();
        Draft draft = new Draft(stored.subject(), stored.body(), stored.cites());
        Linted read = read(draft, brief(letter.lead(), letter.stage(), stored.strategy()));
        if (read.state() == LintState.BLOCKED) {
            findings.replace(stored.contact(), letter.stage(), read);
            throw new NotPermitted(keptBack(read.findings()));
        }
    }

    List<LintFinding> findings(StoredDraft draft, Stage stage) {
        return findings.list(draft.contact(), stage);
    }

    /** How the task of a mail ends that is not sent. */
    static Outcome keptBack(List<LintFinding> found) {
        String reasons = found.stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .limit(MOST_REASONS)
                .map(finding -> "\"" + finding.excerpt() + "\": " + finding.reason())
                .collect(Collectors.joining(" "));
        return new Outcome.NeedsHuman("The mail was not sent. " + reasons
                + " The lead's page shows it. Write to the lead yourself and complete the task; or correct what the mail"
                + " rests on and set the task to NOT_STARTED, then it is written anew.");
    }

    private Stream<KnownFact> facts(Lead lead) {
        return file.findLead(lead.contact().id()).map(LeadDetails::facts).stream()
                .flatMap(List::stream);
    }
}
