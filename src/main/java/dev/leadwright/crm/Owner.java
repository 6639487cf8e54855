package dev.leadwright.crm;

import java.util.Optional;

/** A user of the portal to whom records and tasks can be assigned. */
public record Owner(OwnerId id, Optional<String> email, String name) {}
