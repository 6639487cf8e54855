package dev.leadwright.portal.search;

import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.search.SearchRequest.FilterGroup;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** HubSpot's limits for one search. Source: the guide "Search the CRM". */
final class SearchLimits {

    /** Results a search can page to; beyond it a caller narrows the search, for example by {@code hs_object_id}. */
    static final int MAX_REACH = 10_000;

    /** Characters of the request's body. */
    static final int MAX_BODY = 3_000;

    private static final int DEFAULT_PAGE = 10;
    private static final int MAX_PAGE = 200;
    private static final int MAX_GROUPS = 5;
    private static final int MAX_FILTERS_IN_GROUP = 6;
    private static final int MAX_FILTERS = 18;

    private SearchLimits() {}

    static void checkGroups(List<FilterGroup> groups) {
        if (groups.size() > MAX_GROUPS) {
            throw Problem.invalid("There are %d filterGroups; the limit is %d.".formatted(groups.size(), MAX_GROUPS));
        }
        int total = 0;
        for (FilterGroup group : groups) {
            if (group == null || group.filters() == null || group.filters().isEmpty()) {
                throw Problem.invalid("A filter group needs at least one filter.");
            }
            if (group.filters().stream().anyMatch(Objects::isNull)) {
                throw Problem.invalid("A filter must not be null.");
            }
            if (group.filters().size() > MAX_FILTERS_IN_GROUP) {
                throw Problem.invalid("A filter group holds %d filters; the limit is %d."
                        .formatted(group.filters().size(), MAX_FILTERS_IN_GROUP));
            }
            total += group.filters().size();
        }
        if (total > MAX_FILTERS) {
            throw Problem.invalid("There are %d filters; the limit is %d.".formatted(total, MAX_FILTERS));
        }
    }

    static int limit(@Nullable Integer requested) {
        if (requested == null) {
            return DEFAULT_PAGE;
        }
        if (requested < 0 || requested > MAX_PAGE) {
            throw Problem.invalid("limit must be between 0 and %d, but was %d.".formatted(MAX_PAGE, requested));
        }
        return requested;
    }

    static int offset(@Nullable String after, int limit) {
        if (after == null || after.isEmpty()) {
            return 0;
        }
        if (!after.matches("\\d{1,9}")) {
            throw Problem.invalid("after must be a whole number, but was '%s'.".formatted(after));
        }
        int offset = Integer.parseInt(after);
        if (offset + limit > MAX_REACH) {
            throw Problem.invalid("Paging through more than %d search results is not possible. Narrow the search."
                    .formatted(MAX_REACH));
        }
        return offset;
    }
}
