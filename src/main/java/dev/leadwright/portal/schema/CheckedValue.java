package dev.leadwright.portal.schema;

/** What became of a value given for a property. */
public sealed interface CheckedValue {

    /** The value in the form it is stored in: comparable as text, or as a number for numbers and dates. */
    record Accepted(String stored) implements CheckedValue {}

    /**
     * Why the value cannot stand.
     *
     * @param code HubSpot's name for the reason, for example {@code INVALID_OPTION}
     */
    record Refused(String code, String message) implements CheckedValue {}
}
