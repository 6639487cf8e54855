package dev.leadwright.agents.qualifier;

import dev.leadwright.agents.lead.LeadScore;
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
    private static final String HOW_TO_OVERRIDE =
            "Decision support: a person can override it, on Leadwright's dashboard or" + " with the property "
                    + ContactProperty.TIER_OVERRIDE + ".";

    private final Clock clock;

    ScoreWriter(Clock clock) {
        this.clock = clock;
    }

    void write(Crm crm, Lead lead, LeadScore score, List<String> gaps) {
        crm.updateContact(
                lead.contact().id(),
                Map.of(
                        ContactProperty.LEAD_SCORE, String.valueOf(score.score()),
                        ContactProperty.LEAD_TIER, score.tier().name(),
                        ContactProperty.LEAD_QUALIFICATION_DATE,
                                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                        ContactProperty.LEAD_QUALIFICATION_NOTES, notes(score, gaps),
                        ContactProperty.LEAD_STATUS, status(score.tier())));
    }

    private static String notes(LeadScore score, List<String> gaps) {
        List<String> lines = new ArrayList<>();
        lines.add(score.score() + " of 100, " + score.tier() + ", scored by " + score.analyst());
        score.inForce().exception().ifPresent(lines::add);
        for (Criterion criterion : Criterion.values()) {
            Judgement judgement = score.judged().of(criterion);
            lines.add(criterion.label() + ": " + judgement.band().points() + " of " + criterion.maxPoints() + ". "
                    + judgement.reason());
        }
        score.difference().ifPresent(lines::add);
        if (!gaps.isEmpty()) {
            lines.add("Not known, though it was looked for: " + String.join(", ", gaps));
        }
        lines.add("Ideal-customer profile: " + score.profile().title());
        lines.add(HOW_TO_OVERRIDE);
        return String.join("\n", lines);
    }

    private static String status(Tier tier) {
        return tier == Tier.COLD ? "UNQUALIFIED" : "QUALIFIED";
    }
}
