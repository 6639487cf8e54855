package dev.leadwright.chaos.judge;

import dev.leadwright.chaos.world.AuditBook;
import dev.leadwright.chaos.world.Death;
import dev.leadwright.chaos.world.MailServer;
import dev.leadwright.chaos.world.ModelServer;
import dev.leadwright.chaos.world.SalesOffice.Lead;
import dev.leadwright.chaos.world.SalesOffice.TaskWrite;
import dev.leadwright.portal.PortalRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the servers wrote down, and what stands in the portal.
 *
 * @param optOuts when whom of the leads wanted no mail any more, by address
 * @param auditBreaks rows of the audit that do not follow the one before them
 * @param interruptions deaths of nodes, and pauses and outages of the database with what was under way then
 * @param deaths those of them that ended a node
 */
public record Evidence(
        List<PortalRecord> taskRecords,
        List<PortalRecord> notes,
        List<PortalRecord> emails,
        List<TaskWrite> taskWrites,
        List<Lead> leads,
        Map<String, Instant> optOuts,
        List<MailServer.Event> mails,
        List<ModelServer.Call> modelCalls,
        List<String> staleWrites,
        List<AuditBook.Row> audit,
        List<Long> auditBreaks,
        List<Death> interruptions,
        List<Death> deaths) {

    /** A task as it stands in the portal. */
    public record Task(long id, String subject, String status, Instant due, String body, Set<Long> contacts) {
        static Task of(PortalRecord stored) {
            return new Task(
                    stored.id(),
                    stored.properties().getOrDefault("hs_task_subject", ""),
                    stored.properties().getOrDefault("hs_task_status", ""),
                    Instant.parse(stored.properties().get("hs_timestamp")),
                    stored.properties().getOrDefault("hs_task_body", ""),
                    stored.associatedIds());
        }

        boolean isKind(String kind) {
            return subject.startsWith(kind);
        }

        boolean isForPeople() {
            return isKind("Human Review Required") || isKind("Follow-up Call") || isKind("Manual Review Needed");
        }
    }

    public List<Task> tasks() {
        return taskRecords.stream().map(Task::of).toList();
    }

    Stream<Task> tasksOf(long contact, String kind) {
        return tasks().stream().filter(task -> task.contacts().contains(contact) && task.isKind(kind));
    }
}
