package dev.leadwright.chaos.judge;

import dev.leadwright.portal.PortalRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By the portal's tables: an enrichment left one note, and each mail one record. */
final class NotesOnce implements Judge {
    @Override
    public Bound bound() {
        return Bound.NOTES;
    }

    @Override
    public List<Violation> judge(Evidence evidence) {
        List<Violation> found = new ArrayList<>();
        twice(evidence.notes(), note -> TasksOnce.reference(text(note, "hs_note_body")))
                .forEach(reference -> found.add(violation("Reference " + reference + " stands in several notes")));
        twice(evidence.emails(), email -> text(email, "hs_email_message_id"))
                .forEach(id -> found.add(violation("The mail " + id + " has several records")));
        evidence.leads().forEach(lead -> {
            long notes = evidence.notes().stream()
                    .filter(note -> note.associatedIds().contains(lead.contact()))
                    .count();
            long enrichments = evidence.tasksOf(lead.contact(), "Enrich Data").count();
            if (notes > enrichments) {
                found.add(violation(
                        "Contact " + lead.contact() + " has " + notes + " notes of " + enrichments + " enrichments"));
            }
        });
        return found;
    }

    private static Stream<String> twice(List<PortalRecord> records, Function<PortalRecord, String> key) {
        return records.stream().collect(Collectors.groupingBy(key)).entrySet().stream()
                .filter(same -> same.getValue().size() > 1)
                .map(same -> same.getKey());
    }

    private static String text(PortalRecord stored, String property) {
        return stored.properties().getOrDefault(property, "");
    }

    private Violation violation(String what) {
        return new Violation(bound(), what, Set.of());
    }
}
