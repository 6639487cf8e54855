package dev.leadwright.portal.record;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The properties of a record that came of two: the primary's, and what only the other has. */
final class MergedProperties {

    private static final String FORMER_IDS = "hs_merged_object_ids";
    private static final String OTHER_ADDRESSES = "hs_additional_emails";

    private MergedProperties() {}

    static Map<String, String> of(StoredRecord primary, StoredRecord other) {
        Map<String, String> merged = new TreeMap<>(other.properties());
        merged.putAll(primary.properties());

        Set<String> formerIds = all(primary, other, FORMER_IDS);
        formerIds.add(Long.toString(primary.id()));
        formerIds.add(Long.toString(other.id()));
        merged.put(FORMER_IDS, String.join(";", formerIds));

        Set<String> addresses = all(primary, other, OTHER_ADDRESSES);
        addresses.add(other.properties().getOrDefault("email", ""));
        addresses.remove(merged.getOrDefault("email", ""));
        addresses.remove("");
        if (!addresses.isEmpty()) {
            merged.put(OTHER_ADDRESSES, String.join(";", addresses));
        }
        return merged;
    }

    private static Set<String> all(StoredRecord primary, StoredRecord other, String property) {
        Set<String> values = new LinkedHashSet<>();
        for (StoredRecord each : new StoredRecord[] {primary, other}) {
            values.addAll(
                    Arrays.asList(each.properties().getOrDefault(property, "").split(";")));
        }
        values.remove("");
        return values;
    }
}
