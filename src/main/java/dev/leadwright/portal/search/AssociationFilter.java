package dev.leadwright.portal.search;

import dev.leadwright.portal.association.ObjectRef;
import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.schema.ObjectType;
import dev.leadwright.portal.search.SearchRequest.Filter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pseudo-property {@code associations.contact}: conditions on what a record belongs to. */
final class AssociationFilter {

    private static final String PREFIX = "associations.";

    private final Parameters parameters;

    AssociationFilter(Parameters parameters) {
        this.parameters = parameters;
    }

    static boolean isMeant(String propertyName) {
        return propertyName.startsWith(PREFIX);
    }

    String condition(String propertyName, Operator operator, Filter filter) {
        ObjectType to = ObjectType.parse(propertyName.substring(PREFIX.length()));
        return switch (operator) {
            case EQ -> exists(to, " and a.to_id = " + id(filter.value()));
            case NEQ -> "not " + exists(to, " and a.to_id = " + id(filter.value()));
            case IN -> exists(to, members(FilterSql.listed(filter)));
            case NOT_IN -> "not " + exists(to, members(FilterSql.listed(filter)));
            case HAS_PROPERTY -> exists(to, "");
            case NOT_HAS_PROPERTY -> "not " + exists(to, "");
            case LT, LTE, GT, GTE, BETWEEN, CONTAINS_TOKEN, NOT_CONTAINS_TOKEN ->
                throw Problem.invalid("Operator %s cannot be used with %s.".formatted(operator, propertyName));
        };
    }

    private String exists(ObjectType to, String condition) {
        return "exists (select 1 from association a where a.from_id = object.id and a.to_type = %s%s)"
                .formatted(parameters.add(to.plural()), condition);
    }

    private String members(List<String> ids) {
        Long[] numbers = ids.stream().map(ObjectRef::number).toArray(Long[]::new);
        return " and a.to_id = any(%s)".formatted(parameters.add(numbers));
    }

    private String id(@Nullable String value) {
        if (value == null) {
            throw Problem.invalid("A filter on an association needs the record's id as value.");
        }
        return parameters.add(ObjectRef.number(value));
    }
}
