package dev.leadwright.analyst;

import java.net.URI;
import java.util.Optional;

/**
 * What an analyst read on a page, after code has looked for it there. Still untrusted text, but in one line, of a sane
 * length and without what nobody sees.
 *
 * @param page the address of the page that says so
 * @param evidence the passage of that page
 * @param confidence 0 to 0.85: a model's word is worth no more than that of a pattern
 * @param objection why it counts for nothing, for a person; empty where it may be used
 */
public record CheckedFact(
        Finding.Topic topic, String value, URI page, String evidence, double confidence, Optional<String> objection) {}
