package dev.leadwright.orchestration.queue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one line of ours in a task's text that says where Leadwright stands with it. A new line takes the place of the old
 * one; what people wrote stays.
 */
public final class TaskNotes {
    private static final Pattern LINE = Pattern.compile("<p>\\[Leadwright\\] ([^<]*)</p>");

    private TaskNotes() {}

    /**
     * The body with the line in it.
     *
     * @param line plain text; escaped here
     */
    public static String put(String body, String line) {
        return LINE.matcher(body).replaceAll("") + paragraph(escaped(line));
    }

    /**
     * The body with a sentence at the end of our line, or with a line of its own if there is none. Nothing changes if the
     * sentence is there already.
     *
     * @param sentence plain text; escaped here
     */
    public static String add(String body, String sentence) {
        Matcher line = LINE.matcher(body);
        if (!line.find()) {
            return put(body, sentence);
        }
        String said = line.group(1);
        String added = escaped(sentence);
        return said.contains(added) ? body : LINE.matcher(body).replaceAll("") + paragraph(said + " " + added);
    }

    private static String paragraph(String escaped) {
        return "<p>[Leadwright] " + escaped + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
