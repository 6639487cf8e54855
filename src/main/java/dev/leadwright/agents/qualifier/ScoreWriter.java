package dev.leadwright.agents.qualifier;

import dev.leadwright.analyst.Assessment;
import dev.leadwright.analyst.Criterion;
import dev.leadwright.analyst.Judgement;
import dev.leadwright.analyst.Lead;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.Tier;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes a score and its reasons to the contact. */
@Component
class ScoreWriter {
    private final Clock clock;

    ScoreWriter(Clock clock) {
        this.clock = clock;
    }

    void write(Crm crm, Lead lead, Assessment assessment, String analyst, List<String> gaps) {
        crm.updateContact(
                lead.contact().id(),
                Map.of(
                        ContactProperty.LEAD_SCORE, String.valueOf(assessment.score()),
                        ContactProperty.LEAD_TIER, assessment.tier().name(),
                        ContactProperty.LEAD_QUALIFICATION_DATE,
                                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                        ContactProperty.LEAD_QUALIFICATION_NOTES, notes(assessment, analyst, gaps),
                        ContactProperty.LEAD_STATUS, status(assessment.tier())));
    }

    private static String notes(Assessment assessment, String analyst, List<String> gaps) {
        List<String> lines = new ArrayList<>();
        lines.add(assessment.score() + " of 100, " + assessment.tier() + ", scored by " + analyst);
        for (Criterion criterion : Criterion.values()) {
            Judgement judgement =
                    java.util.Objects.requireNonNull(assessment.judgements().get(criterion));
            lines.add(criterion.label() + ": " + judgement.band().points() + " of " + criterion.maxPoints() + ". "
                    + judgement.reason());
        }
        if (!gaps.isEmpty()) {
            lines.add("Not known, though it was looked for: " + String.join(", ", gaps));
        }
        return String.join("\n", lines);
    }

    private static String status(Tier tier) {
        return tier == Tier.COLD ? "UNQUALIFIED" : "QUALIFIED";
    }
}
