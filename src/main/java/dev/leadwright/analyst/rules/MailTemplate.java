package dev.leadwright.analyst.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail with slots, one sentence a line; a sentence whose slot stays empty falls away. The format is described in
 * {@code analyst/mail/README.md}.
 */
final class MailTemplate {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final String SUBJECT = "Subject:";
    private static final String INSTEAD = "~";
    private static final Pattern OWN_LINE = Pattern.compile("(?:\\d+\\.|-) .*");

    private record Sentence(String text, boolean instead) {}

    private final List<Sentence> subjects;
    private final List<List<Sentence>> paragraphs;

    private MailTemplate(List<List<Sentence>> blocks) {
        subjects = blocks.getFirst();
        paragraphs = blocks.subList(1, blocks.size());
    }

    static MailTemplate parse(String text) {
        List<List<Sentence>> blocks = new ArrayList<>();
        for (String block : text.strip().split("\\R\\s*\\R", -1)) {
            blocks.add(block.lines().map(MailTemplate::sentence).toList());
        }
        return new MailTemplate(blocks);
    }

    /** The first subject that can be filled and is short enough. */
    String subject(Map<String, String> slots, int longest) {
        return subjects.stream()
                .flatMap(subject -> fill(subject.text(), slots).stream())
                .filter(subject -> subject.length() <= longest)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The last subject of a template has no slots."));
    }

    String body(Map<String, String> slots) {
        return String.join(
                "\n\n",
                paragraphs.stream()
                        .map(paragraph -> paragraph(paragraph, slots))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static Sentence sentence(String line) {
        boolean instead = line.startsWith(INSTEAD);
        String text = instead ? line.substring(INSTEAD.length()) : line;
        return new Sentence((text.startsWith(SUBJECT) ? text.substring(SUBJECT.length()) : text).strip(), instead);
    }

    private static String paragraph(List<Sentence> sentences, Map<String, String> slots) {
        StringBuilder text = new StringBuilder();
        boolean said = false;
        for (Sentence sentence : sentences) {
            if (sentence.instead() && said) {
                continue;
            }
            Optional<String> filled = fill(sentence.text(), slots);
            said = filled.isPresent();
            filled.ifPresent(next -> append(text, next));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String sentence) {
        if (!text.isEmpty()) {
            text.append(OWN_LINE.matcher(sentence).matches() ? '\n' : ' ');
        }
        text.append(sentence);
    }

    private static Optional<String> fill(String text, Map<String, String> slots) {
        Matcher slot = SLOT.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (slot.find()) {
            String value = slots.get(slot.group(1));
            if (value == null || value.isBlank()) {
                return Optional.empty();
            }
            slot.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return Optional.of(slot.appendTail(filled).toString());
    }
}
