package dev.leadwright.agents.enricher;

import dev.leadwright.agents.enricher.OwnValues.OwnValue;
import dev.leadwright.agents.lead.Leads;
import dev.leadwright.analyst.Finding;
import dev.leadwright.crm.Properties;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Changes of one record, and which of them become values of our own that a better one may replace later. */
final class RecordChanges {
    private static final int LONGEST = 2000;

    private final Properties there;
    private final Map<String, OwnValue> ours;
    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, OwnValue> written = new TreeMap<>();

    /** @param ours what enrichments wrote into the record before, by property */
    RecordChanges(Properties there, Map<String, OwnValue> ours) {
        this.there = there;
        this.ours = Map.copyOf(ours);
    }

    /** Whatever stands there. */
    void set(String property, String value) {
        values.put(property, value);
    }

    /** Where nothing stands, or a value of our own that gives way. */
    void fill(String property, String value, Finding because) {
        if (mayFill(property, because)) {
            String kept = Leads.abbreviated(value, LONGEST).strip();
            values.put(property, kept);
            written.put(property, new OwnValue(kept, because.source(), because.confidence(), because.at()));
        }
    }

    private boolean mayFill(String property, Finding because) {
        Optional<String> value = there.find(property);
        return value.isEmpty()
                || Optional.ofNullable(ours.get(property))
                        .filter(own -> own.value().equals(value.get()) && own.givesWayTo(because))
                        .isPresent();
    }

    /** For {@code updateContact} or {@code updateCompany}. */
    Map<String, String> values() {
        return Map.copyOf(values);
    }

    Map<String, OwnValue> written() {
        return Map.copyOf(written);
    }
}
