package dev.leadwright.unsubscribe;

/** An e-mail address as its owner recognises it, and nobody else learns it. */
final class MaskedAddress {
    private static final String HIDDEN = "•••";

    private MaskedAddress() {}

    /** {@code a•••@l•••.example}, of a normalised address. */
    static String of(String address) {
        int at = address.lastIndexOf('@');
        int dot = address.lastIndexOf('.');
        return address.charAt(0) + HIDDEN + "@" + address.charAt(at + 1) + HIDDEN + address.substring(dot);
    }
}
