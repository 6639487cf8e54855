package dev.leadwright.crm;

import java.util.List;

/**
 * What stands of ours in the portal for one type of record.
 *
 * @param group the property group ours belong to, by its internal name
 * @param groupPresent whether it is there already
 * @param properties every property of ours for this type
 */
public record SchemaPart(
        PropertyDefinition.ObjectType on, String group, boolean groupPresent, List<PropertyState> properties) {

    public SchemaPart {
        properties = List.copyOf(properties);
    }
}
