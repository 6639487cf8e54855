package dev.leadwright.orchestration.run;

/**
 * The one line of ours in a task's text that says where Leadwright stands with it. A new line takes the place of the old
 * one; what people wrote stays.
 */
public final class TaskNotes {
    private static final String OLD_LINE = "<p>\\[Leadwright\\] [^<]*</p>";

    private TaskNotes() {}

    /**
     * The body with the line in it.
     *
     * @param line plain text; escaped here
     */
    public static String put(String body, String line) {
        return body.replaceAll(OLD_LINE, "") + "<p>[Leadwright] " + escaped(line) + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
