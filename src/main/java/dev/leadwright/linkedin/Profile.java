package dev.leadwright.linkedin;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A person's profile, as somebody shows it. All its texts are untrusted: each is one line of at most 120 characters.
 *
 * @param address in the form of {@link ProfileAddress}
 * @param positions the latest first; none where the page shows none
 * @param at when this was so: when it was answered, read, or saved
 * @param method how it was read, for a person: {@code saved page, JSON-LD Person}
 * @param confidence 0 to 1: how well the source can be trusted to be of that moment, and read rightly
 */
public record Profile(
        URI address,
        String name,
        Optional<String> headline,
        List<Position> positions,
        List<String> skills,
        Instant at,
        String method,
        double confidence) {

    public Profile {
        positions = List.copyOf(positions);
        skills = List.copyOf(skills);
    }

    public Stream<Position> currentPositions() {
        return positions.stream().filter(Position::current);
    }
}
