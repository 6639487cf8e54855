package dev.leadwright.orchestration.journal;

/** The line by which a task or note of ours is found again in the CRM. */
final class Reference {
    private Reference() {}

    /** The body with the line at its end, where there is room for it. */
    static String stamp(String body, EffectKey key, int maxLength) {
        String line = "<p>" + words(key.hash()) + "</p>";
        return body.length() + line.length() <= maxLength ? body + line : body;
    }

    /** @param key its hash */
    static boolean isIn(String body, String key) {
        return body.contains(words(key));
    }

    /** Whether the task or note was created through the journal. */
    static boolean isInAny(String body) {
        return body.contains("Leadwright ref ");
    }

    private static String words(String key) {
        return "Leadwright ref " + EffectKey.shortened(key);
    }
}
