package dev.leadwright.portal.schema;

/** A heading under which properties stand in the portal. */
public record PropertyGroup(String name, String label, int displayOrder) {

    /** Groups are never archived here; HubSpot's shape has the field. */
    public boolean archived() {
        return false;
    }
}
