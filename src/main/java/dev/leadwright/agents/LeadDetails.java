package dev.leadwright.agents;

import dev.leadwright.analyst.Criterion;
import dev.leadwright.analyst.EnrichmentReport;
import dev.leadwright.analyst.Finding;
import dev.leadwright.analyst.LintFinding;
import dev.leadwright.analyst.LintState;
import dev.leadwright.crm.ScoreOverride;
import dev.leadwright.crm.Tier;
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
 * @param override what a person says instead of the computed score
 * @param history every score it was given, the newest first
 */
public record LeadDetails(
        LeadSummary summary,
        Optional<Qualification> qualification,
        Optional<Enrichment> enrichment,
        List<KnownFact> facts,
        List<DraftedMail> drafts,
        Optional<Overruled> override,
        List<PastScore> history) {

    public LeadDetails {
        facts = List.copyOf(facts);
        drafts = List.copyOf(drafts);
        history = List.copyOf(history);
    }

    /**
     * The score and why.
     *
     * @param explanation one sentence for a salesperson
     * @param criteria one entry for each criterion, in its order
     */
    public record Qualification(String explanation, PastScore score, List<ScoredCriterion> criteria) {
        public Qualification {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * A score as it was given.
     *
     * @param analyst who judged: {@code rules}
     * @param judgedScore what the analyst's bands come to
     * @param rulesScore what the rules' bands come to; empty for scores from before it was kept
     * @param score in force
     * @param tier in force
     * @param difference in what the analyst's judgement differs from the rules', in words
     * @param exception why another score or tier is in force than was judged
     * @param profile name and version of the ideal-customer profile
     */
    public record PastScore(
            Instant at,
            String analyst,
            int judgedScore,
            Optional<Integer> rulesScore,
            int score,
            Tier tier,
            Optional<String> difference,
            Optional<String> exception,
            String profile) {}

    /**
     * A person's word.
     *
     * @param by who, as far as it is known
     */
    public record Overruled(ScoreOverride word, String reason, String by, Instant at) {}

    /**
     * One criterion of the score.
     *
     * @param evidence the field it rests on: {@code contact.jobtitle}
     * @param rules how the rules judge it where they differ
     */
    public record ScoredCriterion(
            Criterion criterion, String band, int points, String reason, String evidence, Optional<OtherView> rules) {}

    /** Another judgement of the same criterion. */
    public record OtherView(int points, String reason) {}

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

        public EnrichmentReport.NextAction nextAction() {
            return EnrichmentReport.NextAction.of(quality, decisionMakerScore);
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
