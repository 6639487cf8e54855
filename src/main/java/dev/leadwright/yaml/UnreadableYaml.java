package dev.leadwright.yaml;

import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** A text is no YAML, or not of the form that was asked for. The message is a sentence for whoever wrote it. */
public final class UnreadableYaml extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    /** @param line from 1; 0 if none is meant */
    UnreadableYaml(int line, String message) {
        super(message);
        this.line = line;
    }

    /** What SnakeYAML found, in words. */
    public static UnreadableYaml of(YAMLException found) {
        if (found instanceof MarkedYAMLException marked) {
            int line = marked.getProblemMark() == null
                    ? 1
                    : marked.getProblemMark().getLine() + 1;
            return new UnreadableYaml(line, reasonOf(marked));
        }
        return new UnreadableYaml(
                0, String.valueOf(found.getMessage()).lines().findFirst().orElse("unreadable"));
    }

    /** From 1; 0 if the text as a whole is meant. */
    public int line() {
        return line;
    }

    private static String reasonOf(MarkedYAMLException e) {
        String problem = String.valueOf(e.getProblem());
        if (problem.contains("TAB")) {
            return "a tab. Indent with spaces.";
        }
        if (problem.startsWith("found duplicate key")) {
            return problem.replace("found duplicate key", "the key") + " stands here a second time. Keep one of them.";
        }
        return "not readable as YAML: " + problem + ".";
    }
}
