package dev.leadwright.chaos.judge;

import dev.leadwright.chaos.world.AuditBook.Row;
import dev.leadwright.chaos.world.MailServer.Reached;
import dev.leadwright.portal.PortalRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By the portal's tables and the mail server's log: for each record that Leadwright created and each message that arrived,
 * one row stands in the audit; and what the audit says was created is there.
 */
final class AuditedOnce implements Judge {
    private static final String CONFIRMED = "CONFIRMED";
    private static final Set<String> SENT = Set.of(CONFIRMED, "AMBIGUOUS");

    @Override
    public Bound bound() {
        return Bound.AUDITED;
    }

    @Override
    public List<Violation> judge(Evidence evidence) {
        List<Violation> found = new ArrayList<>();
        requireOneEach("TASK", created(evidence.taskRecords(), "hs_task_body"), Set.of(CONFIRMED), evidence, found);
        requireOneEach("NOTE", created(evidence.notes(), "hs_note_body"), Set.of(CONFIRMED), evidence, found);
        requireOneEach("EMAIL", evidence.emails().stream().map(AuditedOnce::id), Set.of(CONFIRMED), evidence, found);
        requireOneEach("DELIVERY", arrived(evidence), SENT, evidence, found);
        evidence.auditBreaks()
                .forEach(row -> found.add(violation("Row " + row + " does not follow the one before it")));
        return found;
    }

    /** Those that carry our reference: the others are the sales team's. */
    private static Stream<String> created(List<PortalRecord> records, String body) {
        return records.stream()
                .filter(stored -> !TasksOnce.reference(stored.properties().getOrDefault(body, ""))
                        .isEmpty())
                .map(AuditedOnce::id);
    }

    private static String id(PortalRecord stored) {
        return String.valueOf(stored.id());
    }

    private static Stream<String> arrived(Evidence evidence) {
        return evidence.mails().stream()
                .filter(event -> event.reached() == Reached.TAKEN)
                .map(event -> event.messageId())
                .distinct();
    }

    private void requireOneEach(
            String kind, Stream<String> effects, Set<String> outcomes, Evidence evidence, List<Violation> found) {
        Map<String, Long> rows = evidence.audit().stream()
                .filter(row -> row.kind().equals(kind) && outcomes.contains(row.outcome()))
                .collect(Collectors.groupingBy(Row::remoteId, Collectors.counting()));
        Set<String> there = effects.collect(Collectors.toSet());
        there.forEach(id -> {
            long times = rows.getOrDefault(id, 0L);
            if (times != 1) {
                found.add(violation(kind + " " + id + " has " + times + " rows in the audit"));
            }
        });
        Set<String> invented = new HashSet<>(rows.keySet());
        invented.removeAll(there);
        if (kind.equals("DELIVERY")) {
            // Whether a message of unknown outcome arrived is what nobody knows.
            evidence.audit().stream()
                    .filter(row -> row.kind().equals(kind) && row.outcome().equals("AMBIGUOUS"))
                    .forEach(row -> invented.remove(row.remoteId()));
        }
        invented.forEach(
                id -> found.add(violation("The audit has the " + kind + " \"" + id + "\", which does not exist")));
    }

    private Violation violation(String what) {
        return new Violation(bound(), what, Set.of());
    }
}
