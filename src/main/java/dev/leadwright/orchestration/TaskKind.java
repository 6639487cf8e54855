package dev.leadwright.orchestration;

/**
 * A kind of task, told by its subject (sequence 4: "Subject contains ..."). Where a subject contains several patterns
 * the one that stands first counts: a lead's name, which follows, cannot change what its task is.
 *
 * @param name for people and metrics: {@code Qualify Lead}
 * @param pattern what the subject contains, ignoring case
 */
public record TaskKind(String name, String pattern) {
    public TaskKind {
        if (name.isBlank() || pattern.isBlank()) {
            throw new IllegalArgumentException("A kind of task has a name and a pattern.");
        }
    }
}
