package dev.leadwright.crm;

import java.util.List;

/**
 * The portal's schema: what {@code setup} needs and no agent does, so it is not offered as a tool. Nothing is ever
 * deleted or changed.
 */
public interface CrmSchema {

    /** The properties of {@link #required()} that the portal lacks. */
    List<PropertyDefinition> listMissing();

    /**
     * Creates a property, and its group {@code leadwright} where needed. Does nothing if it exists.
     *
     * @throws CrmException.Invalid where the portal does not allow it
     */
    void create(PropertyDefinition property);

    /** Every property of ours, in the order in which a person would read them. */
    static List<PropertyDefinition> required() {
        return LeadwrightProperties.ALL;
    }
}
