package dev.leadwright.portal.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The body of a search. Every field may be absent: HubSpot's specification and its examples disagree on which are
 * required.
 *
 * @param sorts one entry, as an object, as a name, or as a name with a minus sign for descending
 * @param after the number of results to pass over
 */
record SearchRequest(
        @Nullable List<FilterGroup> filterGroups,
        @Nullable List<Filter> filters,
        @Nullable List<JsonNode> sorts,
        @Nullable String query,
        @Nullable List<String> properties,
        @Nullable Integer limit,
        @Nullable String after) {

    /** Filters that must all hold. */
    record FilterGroup(@Nullable List<Filter> filters) {}

    /** One condition; which values it needs depends on the operator. */
    record Filter(
            @Nullable String propertyName,
            @Nullable String operator,
            @Nullable String value,
            @Nullable String highValue,
            @Nullable List<String> values) {}

    /** The groups, any of which must hold; {@code filters} alone is one group. */
    List<FilterGroup> groups() {
        if (filterGroups != null && !filterGroups.isEmpty()) {
            return filterGroups;
        }
        return filters == null || filters.isEmpty() ? List.of() : List.of(new FilterGroup(filters));
    }
}
