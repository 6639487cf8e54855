package dev.leadwright.chaos.judge;

import java.util.Set;

/**
 * Something that must not be.
 *
 * @param bound what does not hold
 * @param ids of tasks and contacts it is about, by which it is found in the nodes' logs
 */
public record Violation(Bound bound, String what, Set<String> ids) {}
