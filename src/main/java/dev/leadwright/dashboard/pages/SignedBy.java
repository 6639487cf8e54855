package dev.leadwright.dashboard.pages;

/** Who says something on a page, by the name typed there: nobody is known by more than the way in. */
final class SignedBy {
    private static final int LONGEST = 80;

    private SignedBy() {}

    static String name(String typed) {
        String name = typed.strip();
        return name.isEmpty() ? "Somebody on the dashboard" : name.substring(0, Math.min(name.length(), LONGEST));
    }
}
