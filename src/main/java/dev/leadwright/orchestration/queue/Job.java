package dev.leadwright.orchestration.queue;

/** What a job works: a task of a portal. Stored as JSON. */
public record Job(String portal, String task) {
    String instance() {
        return portal + "/" + task;
    }
}
