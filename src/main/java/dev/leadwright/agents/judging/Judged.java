package dev.leadwright.agents.judging;

/**
 * An analyst's answer.
 *
 * @param by who gave it, for people and records: {@code rules}, {@code rules (model unavailable)}
 */
public record Judged<T>(T answer, String by) {}
