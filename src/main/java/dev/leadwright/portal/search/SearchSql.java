package dev.leadwright.portal.search;

import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.schema.ObjectType;
import dev.leadwright.portal.schema.PropertyCatalog;
import dev.leadwright.portal.search.SearchRequest.Filter;
import dev.leadwright.portal.search.SearchRequest.FilterGroup;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes of a search the condition and the order of an SQL statement. */
@Component
class SearchSql {

    private final PropertyCatalog catalog;

    SearchSql(PropertyCatalog catalog) {
        this.catalog = catalog;
    }

    String where(ObjectType type, SearchRequest request, Parameters parameters) {
        String ofType = "type = '%s' and archived_at is null".formatted(type.plural());
        List<FilterGroup> groups = request.groups();
        SearchLimits.checkGroups(groups);
        String groupsSql = groups.stream()
                .map(group -> group(type, Objects.requireNonNull(group.filters()), parameters))
                .collect(Collectors.joining(" or "));
        return ofType
                + (groupsSql.isEmpty() ? "" : " and (" + groupsSql + ")")
                + query(type, request.query(), parameters);
    }

    /** At most one sort; equal values, and a search without a sort, come in the order of their ids. */
    String orderBy(ObjectType type, @Nullable List<JsonNode> sorts) {
        if (sorts == null || sorts.isEmpty()) {
            return "id";
        }
        if (sorts.size() > 1) {
            throw Problem.invalid("Only one sort is possible, but there are %d.".formatted(sorts.size()));
        }
        Sort sort = Sort.parse(sorts.getFirst());
        String column = column(type, sort.property()).sql();
        String direction = sort.descending() ? " desc" : "";
        return column.equals("id") ? "id" + direction : column + direction + " nulls last, id";
    }

    private String group(ObjectType type, List<Filter> filters, Parameters parameters) {
        return filters.stream()
                .map(filter -> condition(type, filter, parameters))
                .collect(Collectors.joining(" and ", "(", ")"));
    }

    private String condition(ObjectType type, Filter filter, Parameters parameters) {
        String property = filter.propertyName();
        if (property == null) {
            throw Problem.invalid("A filter needs a propertyName.");
        }
        Operator operator = Operator.parse(filter.operator());
        return AssociationFilter.isMeant(property)
                ? new AssociationFilter(parameters).condition(property, operator, filter)
                : new FilterSql(parameters).condition(column(type, property), operator, filter);
    }

    private String query(ObjectType type, @Nullable String query, Parameters parameters) {
        if (query == null) {
            return "";
        }
        String searched = type.searchedByQuery().stream()
                .map("properties ->> '%s'"::formatted)
                .collect(Collectors.joining(", ", "concat_ws(' ', ", ")"));
        return Tokens.beginnings(query).stream()
                .map(word -> " and %s ~* %s".formatted(searched, parameters.add(word)))
                .collect(Collectors.joining());
    }

    private Column column(ObjectType type, String property) {
        return catalog.find(type, property)
                .map(definition -> Column.of(type, definition))
                .orElseThrow(
                        () -> Problem.invalid("There was a problem with the request: property %s of %s does not exist."
                                .formatted(property, type.plural())));
    }
}
