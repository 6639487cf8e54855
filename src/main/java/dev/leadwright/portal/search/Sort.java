package dev.leadwright.portal.search;

import dev.leadwright.portal.problem.Problem;
import tools.jackson.databind.JsonNode;

/** The order of a search's results. */
record Sort(String property, boolean descending) {

    /** Takes {@code {"propertyName": .., "direction": ..}}, {@code "name"} and {@code "-name"}. */
    static Sort parse(JsonNode sort) {
        if (sort.isString()) {
            String name = sort.asString();
            return name.startsWith("-") ? new Sort(name.substring(1), true) : new Sort(name, false);
        }
        String property = sort.path("propertyName").asString("");
        if (property.isEmpty()) {
            throw Problem.invalid("A sort needs a propertyName.");
        }
        String direction = sort.path("direction").asString("ASCENDING");
        return switch (direction) {
            case "ASCENDING" -> new Sort(property, false);
            case "DESCENDING" -> new Sort(property, true);
            default ->
                throw Problem.invalid("direction must be ASCENDING or DESCENDING, but was '%s'.".formatted(direction));
        };
    }
}
