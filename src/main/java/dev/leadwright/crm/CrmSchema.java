package dev.leadwright.crm;

import java.util.List;

/**
 * The portal's schema: what {@code setup} needs and no agent does, so it is not offered as a tool. Nothing is ever
 * deleted or changed.
 */
public interface CrmSchema {

    /** How the portal stands to {@link #required()}, by type of record. */
    List<SchemaPart> listParts();

    /** The properties of {@link #required()} that the portal lacks. */
    default List<PropertyDefinition> listMissing() {
        return listParts().stream()
                .flatMap(part -> part.properties().stream())
                .filter(PropertyState.Missing.class::isInstance)
                .map(PropertyState::property)
                .toList();
    }

    /**
     * Creates a property, and its group where needed. Does nothing if it exists.
     *
     * @throws CrmException.Invalid where the portal does not allow it; only {@link PropertyDefinition#isOptional optional}
     *     ones can be done without
     */
    void create(PropertyDefinition property);

    /** Every property of ours, in the order in which a person would read them. */
    static List<PropertyDefinition> required() {
        return LeadwrightProperties.ALL;
    }
}
