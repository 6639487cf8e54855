package dev.leadwright.linkedin;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A company's page. All its texts are untrusted: each is one line of at most 120 characters.
 *
 * @param size employees as LinkedIn tells them: {@code 51-200}, {@code 10001+}; members who name the company are not counted
 * @param at when this was so
 * @param method how it was read, for a person
 * @param confidence 0 to 1
 */
public record CompanyProfile(
        URI address,
        String name,
        Optional<String> size,
        Optional<String> industry,
        Optional<String> headquarters,
        Instant at,
        String method,
        double confidence) {}
