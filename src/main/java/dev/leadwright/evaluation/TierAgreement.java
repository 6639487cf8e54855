package dev.leadwright.evaluation;

import dev.leadwright.crm.Tier;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How often the analyst's tier is the person's.
 *
 * @param counts by the person's tier, then by the analyst's; every pair is there
 */
public record TierAgreement(Map<Tier, Map<Tier, Integer>> counts) {

    static TierAgreement of(List<JudgedLead> judged) {
        Map<Tier, Map<Tier, Integer>> counts = new EnumMap<>(Tier.class);
        for (Tier labelled : Tier.values()) {
            Map<Tier, Integer> row = new EnumMap<>(Tier.class);
            for (Tier given : Tier.values()) {
                row.put(given, 0);
            }
            counts.put(labelled, row);
        }
        for (JudgedLead lead : judged) {
            lead.lead()
                    .tier()
                    .ifPresent(
                            labelled -> counts.getOrDefault(labelled, Map.of()).merge(lead.tier(), 1, Integer::sum));
        }
        return new TierAgreement(counts);
    }

    /** Leads with a tier by a person. */
    public int leads() {
        return counts.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    public int agreeing() {
        return Stream.of(Tier.values()).mapToInt(tier -> count(tier, tier)).sum();
    }

    /** 0 to 1; NaN without leads. */
    public double share() {
        return (double) agreeing() / leads();
    }

    /** Of the leads a person put there, the share that the analyst put there too; NaN where there are none. */
    public double recall(Tier tier) {
        int there =
                Stream.of(Tier.values()).mapToInt(given -> count(tier, given)).sum();
        return (double) count(tier, tier) / there;
    }

    /** Of the leads the analyst put there, the share that a person put there too; NaN where there are none. */
    public double precision(Tier tier) {
        int put = Stream.of(Tier.values())
                .mapToInt(labelled -> count(labelled, tier))
                .sum();
        return (double) count(tier, tier) / put;
    }

    /** Leads that a person put into the one, and the analyst into the other. */
    public int count(Tier labelled, Tier given) {
        return counts.getOrDefault(labelled, Map.of()).getOrDefault(given, 0);
    }
}
