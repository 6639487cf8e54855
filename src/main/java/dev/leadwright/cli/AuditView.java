package dev.leadwright.cli;

import dev.leadwright.audit.AuditEntry;
import dev.leadwright.audit.AuditRow;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the audit as people and as programs read them. */
final class AuditView {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private AuditView() {}

    static void print(List<AuditRow> rows, PrintWriter out) {
        if (rows.isEmpty()) {
            out.println("Nothing in the audit is like that.");
            return;
        }
        out.printf(
                "%8s  %-19s  %-16s  %-12s  %-12s  %-12s  %s%n",
                "row", "when (UTC)", "outcome", "by", "contact", "task", "what");
        rows.forEach(row -> out.println(line(row)));
    }

    private static String line(AuditRow row) {
        AuditEntry entry = row.entry();
        return "%8d  %s  %-16s  %-12s  %-12s  %-12s  %s"
                .formatted(
                        row.seq(),
                        TIME.format(row.at()),
                        words(entry.outcome()),
                        entry.actor(),
                        entry.contact().map(ContactId::value).orElse("-"),
                        entry.task().map(TaskId::value).orElse("-"),
                        words(entry.kind())
                                + entry.remoteId().map(id -> " " + id).orElse("") + ": " + entry.what());
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String json(List<AuditRow> rows) {
        return new JsonMapper()
                .writeValueAsString(rows.stream().map(AuditView::asMap).toList());
    }

    private static Map<String, Object> asMap(AuditRow row) {
        AuditEntry entry = row.entry();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("row", row.seq());
        map.put("at", row.at().toString());
        map.put("portal", entry.portal());
        map.put("kind", entry.kind().name());
        map.put("what", entry.what());
        map.put("outcome", entry.outcome().name());
        entry.contact().ifPresent(id -> map.put("contact", id.value()));
        entry.task().ifPresent(id -> map.put("task", id.value()));
        map.put("by", entry.actor());
        map.put("node", entry.node());
        entry.effect().ifPresent(effect -> {
            map.put("effect", effect.key());
            map.put("attempt", effect.attempt());
        });
        entry.payloadHash().ifPresent(hash -> map.put("payload_sha256", hash));
        entry.remoteId().ifPresent(id -> map.put("remote_id", id));
        map.put("hash", row.hash());
        return map;
    }
}
