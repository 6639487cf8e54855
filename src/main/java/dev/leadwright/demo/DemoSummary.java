package dev.leadwright.demo;

import dev.leadwright.portal.PortalRecord;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands at the end of a demo, told by what the others received: the portal's own tables and the outbox, not by what
 * Leadwright believes.
 *
 * @param tiers contacts by tier
 * @param emailsSent mails the outbox took
 * @param followUps tasks to follow up a mail
 * @param reviews tasks for a person to review a hot lead
 * @param hubspotCalls requests the portal received in this run
 */
public record DemoSummary(
        long contacts,
        long companies,
        Map<String, Long> tiers,
        int emailsSent,
        long followUps,
        long reviews,
        long hubspotCalls,
        Duration took) {

    static DemoSummary of(DemoWorld world, Duration took) {
        Map<String, Long> tiers = new LinkedHashMap<>();
        List.of("HOT", "WARM", "COLD").forEach(tier -> tiers.put(tier, 0L));
        List<PortalRecord> contacts = world.portal().listRecords("contacts");
        contacts.stream()
                .map(contact -> contact.properties().getOrDefault("lead_tier", ""))
                .forEach(tier -> tiers.computeIfPresent(tier, (name, count) -> count + 1));
        List<PortalRecord> tasks = world.portal().listRecords("tasks");
        return new DemoSummary(
                contacts.size(),
                world.portal().countRecords("companies"),
                tiers,
                world.outbox().count(),
                withSubject(tasks, "Follow-up"),
                withSubject(tasks, "Human Review Required"),
                world.portal().calls().total(),
                took);
    }

    private static long withSubject(List<PortalRecord> tasks, String start) {
        return tasks.stream()
                .filter(task ->
                        task.properties().getOrDefault("hs_task_subject", "").startsWith(start))
                .count();
    }
}
