package dev.leadwright.portal.search;

import dev.leadwright.portal.problem.Problem;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The comparisons HubSpot's search knows. */
enum Operator {
    EQ,
    NEQ,
    LT,
    LTE,
    GT,
    GTE,
    BETWEEN,
    IN,
    NOT_IN,
    HAS_PROPERTY,
    NOT_HAS_PROPERTY,
    CONTAINS_TOKEN,
    NOT_CONTAINS_TOKEN;

    static Operator parse(@Nullable String name) {
        return Arrays.stream(values())
                .filter(operator -> operator.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "operator %s is unknown: use one of %s".formatted(name, Arrays.toString(values()))));
    }
}
