package dev.leadwright.analyst.lint;

import dev.leadwright.analyst.Draft;
import dev.leadwright.analyst.LintFinding;
import dev.leadwright.analyst.LintFinding.Rule;
import dev.leadwright.analyst.text.SeenText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Puts right what can be put right without changing what is said. What was repaired once stays as it is. */
final class Repairs {
    private static final int LONGEST_SUBJECT = 100;
    private static final int LONGEST_ID = 20;

    /** Tags that only set text off; any other carries something. */
    private static final Pattern PLAIN_TAG =
            Pattern.compile("(?i)</?(?:p|br|div|span|b|i|u|em|strong|small|ul|ol|li|h[1-6]|html|body)\\s*/?>");

    private static final Pattern TAG = Pattern.compile("<[/!?\\p{L}][^>]{0,500}>?");
    private static final Pattern MARKDOWN =
            Pattern.compile("(?m)\\*\\*|__|~~|`+|^#{1,6} |^> |(?<!\\S)\\*(?=\\S)|(?<=\\S)\\*(?!\\S)");

    /** "end.Next": a mail program takes it for a domain. */
    private static final Pattern NO_SPACE = Pattern.compile("(?<=\\p{Ll}{2}[.!?])(?=\\p{Lu}\\p{Ll})");

    private Repairs() {}

    record Repaired(Draft draft, List<LintFinding> findings) {}

    static Repaired of(Draft draft) {
        List<LintFinding> findings = new ArrayList<>();
        String subject = markup(visible(draft.subject(), findings), findings);
        String body = markup(visible(draft.body(), findings), findings);
        String line = subject(subject, findings);
        String spaced = spacing(body, findings);
        List<String> cites = draft.cites().stream()
                .map(id -> SeenText.cut(SeenText.line(id), LONGEST_ID))
                .toList();
        return new Repaired(new Draft(line, spaced, cites), List.copyOf(findings));
    }

    private static String visible(String text, List<LintFinding> findings) {
        String lines = text.replace("\r\n", "\n").replace('\t', ' ');
        String visible = SeenText.visible(lines);
        if (!visible.equals(lines)) {
            findings.add(Findings.repair(
                    Rule.INVISIBLE, visible, "Characters that nobody sees were taken out of the text."));
        }
        return visible;
    }

    private static String markup(String text, List<LintFinding> findings) {
        String decoded = Parser.unescapeEntities(text, false);
        Matcher tag = TAG.matcher(PLAIN_TAG.matcher(decoded).replaceAll(" "));
        if (tag.find()) {
            findings.add(
                    Findings.block(Rule.MARKUP, tag.group(), "The text holds HTML that does more than set words off."));
        }
        String plain = TAG.matcher(decoded).replaceAll(" ");
        String unmarked = MARKDOWN.matcher(plain).replaceAll("");
        if (!unmarked.equals(text)) {
            findings.add(Findings.repair(Rule.MARKUP, text, "Markup was taken out: a mail is plain text."));
        }
        return unmarked;
    }

    private static String subject(String text, List<LintFinding> findings) {
        String line = NO_SPACE.matcher(SeenText.line(text)).replaceAll(" ");
        String cut = cutAtWord(line);
        if (!cut.equals(text)) {
            findings.add(Findings.repair(
                    Rule.SPACING,
                    text,
                    "The subject was made one line of at most " + LONGEST_SUBJECT + " characters."));
        }
        return cut;
    }

    private static String cutAtWord(String line) {
        if (line.length() <= LONGEST_SUBJECT) {
            return line;
        }
        String cut = SeenText.cut(line, LONGEST_SUBJECT);
        int space = cut.lastIndexOf(' ');
        return space > LONGEST_SUBJECT / 2 ? cut.substring(0, space) + "…" : cut;
    }

    private static String spacing(String text, List<LintFinding> findings) {
        String spaced = NO_SPACE.matcher(text.replaceAll("[\\p{Z}&&[^\\n]]+", " ")
                        .replaceAll(" ?\\n ?", "\n")
                        .replaceAll("\\n{3,}", "\n\n"))
                .replaceAll(" ")
                .strip();
        if (!spaced.equals(text)) {
            findings.add(Findings.repair(Rule.SPACING, text, "Spaces and empty lines were put right."));
        }
        return spaced;
    }
}
