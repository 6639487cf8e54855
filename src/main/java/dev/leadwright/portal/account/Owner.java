package dev.leadwright.portal.account;

import java.time.Instant;
import java.util.List;

/** A user of the portal to whom records and tasks can belong. Assign by {@code id}, never by {@code userId}. */
public record Owner(
        String id,
        String email,
        String type,
        String firstName,
        String lastName,
        long userId,
        long userIdIncludingInactive,
        Instant createdAt,
        Instant updatedAt,
        boolean archived,
        List<String> teams) {}
