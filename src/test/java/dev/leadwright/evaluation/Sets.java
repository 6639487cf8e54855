package dev.leadwright.evaluation;

import dev.leadwright.analyst.Lead;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Properties;
import dev.leadwright.crm.Tier;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Judged leads that are only numbers. */
final class Sets {

    private Sets() {}

    static JudgedLead judged(int line, int score, Optional<Integer> labelled, Optional<Boolean> won) {
        var contact = new Contact(
                new ContactId(String.valueOf(line)),
                new Properties(Map.of("firstname", "Lead", "lastname", String.valueOf(line))),
                Instant.EPOCH,
                Instant.EPOCH);
        var lead =
                new LabelledLead(line, new Lead(contact, Optional.empty()), labelled.map(Tier::ofScore), labelled, won);
        return new JudgedLead(lead, score, "");
    }

    static JudgedLead labelled(int line, int score, int labelled) {
        return judged(line, score, Optional.of(labelled), Optional.empty());
    }

    static JudgedLead settled(int line, int score, boolean won) {
        return judged(line, score, Optional.empty(), Optional.of(won));
    }
}
