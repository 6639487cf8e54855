package dev.leadwright.orchestration;

/**
 * A message that is delivered.
 *
 * @param id names it on the other side too, where a person can look for it: a Message-ID. It is kept for ever and holds
 *     no personal data
 * @param content all of it; only its hash is kept
 */
public record Message(String id, String content) {}
