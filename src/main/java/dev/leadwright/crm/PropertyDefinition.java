package dev.leadwright.crm;

import java.util.List;

/**
 * A property that Leadwright adds to the portal.
 *
 * @param options the values of an {@link Kind#ENUMERATION}; empty for other kinds
 * @param unique whether no two records may have the same value, so that a record can be found by it
 */
public record PropertyDefinition(
        ObjectType on, String name, String label, Kind kind, List<String> options, boolean unique) {

    /** The record types that carry properties of ours. */
    public enum ObjectType {
        CONTACT,
        COMPANY,
        TASK
    }

    /** What a property holds. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        DATE_TIME,
        ENUMERATION
    }

    public PropertyDefinition {
        options = List.copyOf(options);
        if ((kind == Kind.ENUMERATION) == options.isEmpty()) {
            throw new IllegalArgumentException("The property " + name + ": only an enumeration has options.");
        }
    }

    /** Not every portal lets properties be added to its tasks, so Leadwright can do without those. */
    public boolean isOptional() {
        return on == ObjectType.TASK;
    }
}
