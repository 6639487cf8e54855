package dev.leadwright.portal.association;

import dev.leadwright.portal.schema.ObjectType;
import org.jspecify.annotations.Nullable;

/**
 * A kind of association, seen from one side.
 *
 * @param inverseTypeId the same kind, seen from the other side
 * @param isDefault whether an association is of this kind when none is named
 */
record AssociationType(
        int typeId,
        String category,
        ObjectType from,
        ObjectType to,
        String name,
        @Nullable String label,
        int inverseTypeId,
        boolean isDefault) {

    /** The primary company of a contact, from either side. Source: HubSpot's association type ids. */
    boolean isPrimaryCompany() {
        return category.equals("HUBSPOT_DEFINED") && (typeId == 1 || typeId == 2);
    }
}
