package dev.leadwright.portal;

/** A person to whom records and tasks of the portal can belong. */
public record PortalOwner(String email, String firstName, String lastName) {

    public PortalOwner {
        if (!email.contains("@")) {
            throw new IllegalArgumentException(
                    "An owner of the portal needs an e-mail address, but has '" + email + "'.");
        }
    }
}
