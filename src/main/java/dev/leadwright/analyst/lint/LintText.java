package dev.leadwright.analyst.lint;

import dev.leadwright.analyst.Draft;
import dev.leadwright.analyst.Finding;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.MailLint.LintCase;
import dev.leadwright.analyst.text.SeenText;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A draft as the rules look at it.
 *
 * @param written subject and body as the analyst wrote them, without what nobody sees
 * @param draft as it is after repairs
 * @param strange subject and body after repairs, without the sender's own phrases: only these need to be founded
 * @param own the sender's own phrases, the longest first
 */
record LintText(String written, Draft draft, String strange, List<String> own, LintCase about) {
    private static final int SHORTEST_PHRASE = 3;

    static LintText of(Draft written, Draft repaired, LintCase about, List<String> sender) {
        List<String> own = Stream.concat(sender.stream(), about.own().stream())
                .map(SeenText::line)
                .filter(phrase -> phrase.length() >= SHORTEST_PHRASE)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        String raw = SeenText.visible(written.subject() + "\n" + written.body());
        String text = repaired.subject() + "\n" + repaired.body();
        return new LintText(without(own, raw), repaired, without(own, text), own, about);
    }

    Lead lead() {
        return about.brief().lead();
    }

    /** The findings the draft cites. */
    List<Finding> cited() {
        return about.brief().findings().stream()
                .filter(finding -> draft.cites().contains(finding.id()))
                .toList();
    }

    /** The phrase leaves a mark in its place, so that the words around it do not become one passage. */
    private static String without(List<String> phrases, String text) {
        String rest = text;
        for (String phrase : phrases) {
            Pattern whole = Pattern.compile(
                    "(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(phrase) + "(?![\\p{L}\\p{N}@/]|\\.[\\p{L}\\p{N}])");
            rest = whole.matcher(rest).replaceAll(Matcher.quoteReplacement("…"));
        }
        return rest;
    }
}
