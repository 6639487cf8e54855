package dev.leadwright.agents.outreach;

import dev.leadwright.analyst.OutreachBrief.Strategy;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.ScoreOverride;
import dev.leadwright.crm.Tier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How warmly a lead is written to (sequence 3: "Extract priority from subject"). */
final class LeadTemperature {
    private LeadTemperature() {}

    /** By a person's word, else by the task's subject, else by the lead's tier, else by the task's priority. */
    static Tier of(CrmTask task, Contact contact) {
        return contact.scoreOverride()
                .map(ScoreOverride::tierInForce)
                .or(() -> inSubject(task.subject()))
                .or(contact::tier)
                .orElseGet(() -> switch (task.priority()) {
                    case HIGH -> Tier.HOT;
                    case MEDIUM, NONE -> Tier.WARM;
                    case LOW -> Tier.COLD;
                });
    }

    static Strategy strategy(Tier tier) {
        return switch (tier) {
            case HOT -> Strategy.MEETING_REQUEST;
            case WARM -> Strategy.EDUCATIONAL;
            case COLD -> Strategy.NURTURE;
        };
    }

    /** Only what stands before the colon is ours; after it comes the lead's name. */
    private static Optional<Tier> inSubject(String subject) {
        int colon = subject.indexOf(':');
        String ours = colon < 0 ? subject : subject.substring(0, colon);
        List<String> words = List.of(ours.toUpperCase(Locale.ROOT).split("[^A-Z]+"));
        return Arrays.stream(Tier.values())
                .filter(tier -> words.contains(tier.name()))
                .findFirst();
    }
}
