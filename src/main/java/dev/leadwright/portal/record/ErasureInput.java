package dev.leadwright.portal.record;

import org.jspecify.annotations.Nullable;

/** Which record is to be deleted for good: by its id, or with {@code idProperty} {@code email} by its address. */
public record ErasureInput(
        @Nullable String objectId, @Nullable String idProperty) {}
