package dev.leadwright.portal.http;

/** The token that opens the portal. */
public record AccessToken(String value) {

    @Override
    public String toString() {
        return "AccessToken[***]";
    }
}
