package dev.leadwright.crm;

import java.util.List;

/**
 * A property that Leadwright needs in the portal.
 *
 * @param options the values of an {@link Kind#ENUMERATION}; empty for other kinds
 */
public record PropertyDefinition(ObjectType on, String name, String label, Kind kind, List<String> options) {

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
}
