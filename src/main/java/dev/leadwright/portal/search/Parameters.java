package dev.leadwright.portal.search;

import java.util.LinkedHashMap;
import java.util.Map;

/** The values of a statement under construction: what a request says never becomes part of the SQL text. */
final class Parameters {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Keeps a value and returns the name by which the SQL refers to it. */
    String add(Object value) {
        String name = "p" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    Map<String, Object> values() {
        return values;
    }
}
