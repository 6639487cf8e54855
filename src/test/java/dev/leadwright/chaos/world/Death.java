package dev.leadwright.chaos.world;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A node's end.
 *
 * @param point where it was made to die; empty: it was killed from outside
 * @param underWay the tasks it worked
 */
public record Death(Instant at, String node, Optional<String> point, Set<Long> underWay) {}
