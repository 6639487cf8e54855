package dev.leadwright.hubspot;

import dev.leadwright.hubspot.limits.Limit;
import java.util.List;
import java.util.Optional;

/**
 * One request to HubSpot.
 *
 * @param purpose completes "HubSpot could not ..." in a message: {@code read contact 101}
 */
record Call(String method, String path, Optional<Object> body, Kind kind, String purpose) {

    /** What a failure of the call means, and which limit it counts against. */
    enum Kind {
        /** A record that does not exist is missing from the answer and fails nothing. */
        READ,
        /** As a read; counts against the limit on searches. */
        SEARCH,
        /** A write that can be repeated: done twice is as done once. */
        WRITE,
        /** Done twice makes two: when its answer is lost, the outcome is unknown. */
        CREATE
    }

    /** Whether it is to change something. */
    boolean isChange() {
        return kind == Kind.WRITE || kind == Kind.CREATE;
    }

    /** What it counts against, in the order in which a turn is waited for. */
    List<Limit> limits() {
        if (kind == Kind.SEARCH) {
            return List.of(Limit.ACCOUNT, Limit.SEARCHES);
        }
        return path.startsWith(Paths.ASSOCIATIONS)
                ? List.of(Limit.ACCOUNT, Limit.ASSOCIATIONS, Limit.CALLS)
                : List.of(Limit.ACCOUNT, Limit.CALLS);
    }

    static Call get(String path, String purpose) {
        return new Call("GET", path, Optional.empty(), Kind.READ, purpose);
    }

    static Call read(String path, Object body, String purpose) {
        return new Call("POST", path, Optional.of(body), Kind.READ, purpose);
    }

    static Call search(String path, Object body, String purpose) {
        return new Call("POST", path, Optional.of(body), Kind.SEARCH, purpose);
    }

    static Call write(String path, Object body, String purpose) {
        return new Call("POST", path, Optional.of(body), Kind.WRITE, purpose);
    }

    static Call create(String path, Object body, String purpose) {
        return new Call("POST", path, Optional.of(body), Kind.CREATE, purpose);
    }
}
