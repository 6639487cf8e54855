package dev.leadwright.crm;

import java.time.Instant;
import java.util.Optional;

/**
 * Which contacts to look for: those created from a moment on, in order of their ids; page as with {@link TaskQuery}.
 *
 * @param createdFrom earliest creation, inclusive
 * @param limit 1 to 200
 */
public record ContactQuery(Instant createdFrom, Optional<ContactId> after, int limit) {
    public static final int MAX_LIMIT = 200;

    public ContactQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("A page holds 1 to " + MAX_LIMIT + " contacts, not " + limit + ".");
        }
    }

    public ContactQuery after(ContactId last) {
        return new ContactQuery(createdFrom, Optional.of(last), limit);
    }
}
