package dev.leadwright.hubspot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A search whose results come in order of their ids. To page, one asks for ids beyond the last one seen: so no search
 * runs into HubSpot's cap of 10,000 results.
 */
record Search(List<Group> filterGroups, List<Sort> sorts, List<String> properties, int limit) {
    static final int LARGEST_PAGE = 200;
    private static final String ID = "hs_object_id";

    record Group(List<Filter> filters) {}

    record Sort(String propertyName, String direction) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Filter(
            String propertyName,
            String operator,
            @Nullable String value,
            @Nullable List<String> values) {

        static Filter in(String property, Collection<String> values) {
            return new Filter(property, "IN", null, List.copyOf(values));
        }

        static Filter from(String property, Instant earliest) {
            return new Filter(property, "GTE", String.valueOf(earliest.toEpochMilli()), null);
        }

        static Filter until(String property, Instant latest) {
            return new Filter(property, "LTE", String.valueOf(latest.toEpochMilli()), null);
        }

        private static Filter beyond(String id) {
            return new Filter(ID, "GT", id, null);
        }
    }

    static Search of(List<Filter> filters, Optional<String> after, List<String> properties, int limit) {
        List<Filter> all = Stream.concat(filters.stream(), after.stream().map(Filter::beyond))
                .toList();
        return new Search(List.of(new Group(all)), List.of(new Sort(ID, "ASCENDING")), properties, limit);
    }
}
