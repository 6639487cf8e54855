package dev.leadwright.portal.search;

import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.search.SearchRequest.Filter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One filter as a condition in SQL. A record without a value satisfies only {@code NOT_HAS_PROPERTY}: as in HubSpot,
 * "not equal" speaks of records that have a value.
 */
final class FilterSql {

    private final Parameters parameters;

    FilterSql(Parameters parameters) {
        this.parameters = parameters;
    }

    String condition(Column column, Operator operator, Filter filter) {
        String left = column.sql();
        return switch (operator) {
            case EQ -> comparable(column) + " = " + operand(column, filter.value());
            case NEQ -> comparable(column) + " <> " + operand(column, filter.value());
            case LT -> comparable(column) + " < " + operand(column, filter.value());
            case LTE -> comparable(column) + " <= " + operand(column, filter.value());
            case GT -> comparable(column) + " > " + operand(column, filter.value());
            case GTE -> comparable(column) + " >= " + operand(column, filter.value());
            case BETWEEN ->
                comparable(column) + " between " + operand(column, filter.value()) + " and "
                        + operand(column, filter.highValue());
            case IN -> among(column, filter);
            case NOT_IN -> "(%s is not null and not %s)".formatted(left, among(column, filter));
            case HAS_PROPERTY -> left + " is not null";
            case NOT_HAS_PROPERTY -> left + " is null";
            case CONTAINS_TOKEN -> tokens(column, filter);
            case NOT_CONTAINS_TOKEN -> "(%s is not null and not %s)".formatted(left, tokens(column, filter));
        };
    }

    /** Text is compared in lower case, except enumerations. */
    private static String comparable(Column column) {
        return column.kind() == Column.Kind.TEXT ? "lower(%s)".formatted(column.sql()) : column.sql();
    }

    private String operand(Column column, @Nullable String value) {
        if (value == null) {
            throw Problem.invalid(
                    "A filter on %s needs a value (BETWEEN: also a highValue).".formatted(column.property()));
        }
        return parameters.add(column.operand(value));
    }

    /** A record with several choices is among the members if one of them is. */
    private String among(Column column, Filter filter) {
        String members = members(column, filter);
        return column.kind() == Column.Kind.CHOICES
                ? "(string_to_array(%s, ';') && array[%s]::text[])".formatted(column.sql(), members)
                : "(%s in (%s))".formatted(comparable(column), members);
    }

    /** The members of IN are not lowered: HubSpot wants them in lower case and finds nothing otherwise. */
    private String members(Column column, Filter filter) {
        return listed(filter).stream()
                .map(value -> parameters.add(column.isText() ? value : column.operand(value)))
                .collect(Collectors.joining(", "));
    }

    static List<String> listed(Filter filter) {
        List<String> values = filter.values();
        if (values == null || values.isEmpty() || values.stream().anyMatch(Objects::isNull)) {
            throw Problem.invalid("Operators IN and NOT_IN need values.");
        }
        return values;
    }

    private String tokens(Column column, Filter filter) {
        if (!column.isText()) {
            throw Problem.invalid("Tokens can be searched in text only, not in %s.".formatted(column.property()));
        }
        if (filter.value() == null) {
            throw Problem.invalid("A token filter needs a value.");
        }
        return Tokens.whole(filter.value()).stream()
                .map(token -> "%s ~* %s".formatted(column.sql(), parameters.add(token)))
                .collect(Collectors.joining(" and ", "(", ")"));
    }
}
