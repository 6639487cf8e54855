package dev.leadwright.portal.association;

import dev.leadwright.portal.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The kind of an association as a request names it. Absent category: HubSpot's own. */
public record AssociationSpec(
        @Nullable String associationCategory, @Nullable Integer associationTypeId) {

    String category() {
        return associationCategory == null ? "HUBSPOT_DEFINED" : associationCategory;
    }

    int typeId() {
        if (associationTypeId == null) {
            throw Problem.invalid("associationTypeId is required.");
        }
        return associationTypeId;
    }
}
