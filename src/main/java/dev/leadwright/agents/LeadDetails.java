package dev.leadwright.agents;

import dev.leadwright.analyst.Criterion;
import dev.leadwright.analyst.EnrichmentReport;
import dev.leadwright.analyst.Finding;
import dev.leadwright.analyst.LintFinding;
import dev.leadwright.analyst.LintState;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of one lead. Facts, drafts and names are untrusted text.
 *
 * @param qualification absent until the lead is scored
 * @param enrichment absent until the lead is enriched
 * @param facts what was found outside the CRM, the chosen ones first
 * @param drafts the mails as they were written, oldest first
 */
public record LeadDetails(
        LeadSummary summary,
        Optional<Qualification> qualification,
        Optional<Enrichment> enrichment,
        List<KnownFact> facts,
        List<DraftedMail> drafts) {

    public LeadDetails {
        facts = List.copyOf(facts);
        drafts = List.copyOf(drafts);
    }

    /**
     * The score and why.
     *
     * @param explanation one sentence for a salesperson
     * @param analyst who judged: {@code rules}
     * @param criteria one entry for each criterion, in its order
     */
    public record Qualification(String explanation, String analyst, Instant at, List<ScoredCriterion> criteria) {
        public Qualification {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * One criterion of the score.
     *
     * @param evidence the field it rests on: {@code contact.jobtitle}
     */
    public record ScoredCriterion(Criterion criterion, String band, int points, String reason, String evidence) {}

    /** What the last enrichment came to; see {@link EnrichmentReport}. */
    public record Enrichment(
            EnrichmentReport.Quality quality,
            int decisionMakerScore,
            String decisionMakerReason,
            String summary,
            List<String> gaps,
            Instant at) {
        public Enrichment {
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * Something a website says.
     *
     * @param id by which a mail cites it
     * @param source the page it stands on
     * @param method how it was found
     * @param confidence 0 to 1
     * @param evidence the passage that says so
     * @param chosen whether it is what the CRM now says
     * @param reason why it was chosen or not
     */
    public record KnownFact(
            String id,
            Finding.Topic topic,
            String value,
            URI source,
            String method,
            double confidence,
            String evidence,
            boolean chosen,
            String reason,
            Instant at) {}

    /**
     * A mail as it was written. Whether it was sent is the mail module's knowledge, by Message-ID.
     *
     * @param stage of the sequence: {@code first-touch}
     * @param cites ids of the facts it rests on
     * @param lint what the linter made of it; a BLOCKED one is not sent
     * @param findings what it found
     */
    public record DraftedMail(
            String stage,
            String strategy,
            String analyst,
            String subject,
            String body,
            List<String> cites,
            LintState lint,
            List<LintFinding> findings,
            String messageId,
            Instant at) {
        public DraftedMail {
            cites = List.copyOf(cites);
            findings = List.copyOf(findings);
        }
    }
}
