package dev.leadwright.crm;

/** How a property of ours stands in the portal. */
public sealed interface PropertyState {

    PropertyDefinition property();

    /** It is there as it should be. */
    record Present(PropertyDefinition property) implements PropertyState {}

    /** It is not there. */
    record Missing(PropertyDefinition property) implements PropertyState {}

    /**
     * One of this name is there, and values of ours do not fit into it.
     *
     * @param difference completes "The property ...": {@code holds text, not a number}
     */
    record Different(PropertyDefinition property, String difference) implements PropertyState {}
}
