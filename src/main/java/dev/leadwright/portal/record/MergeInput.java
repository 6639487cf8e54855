package dev.leadwright.portal.record;

import org.jspecify.annotations.Nullable;

/** Which two records become one; the primary's values prevail. */
public record MergeInput(
        @Nullable String primaryObjectId, @Nullable String objectIdToMerge) {}
