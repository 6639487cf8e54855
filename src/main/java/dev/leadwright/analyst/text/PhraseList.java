package dev.leadwright.analyst.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Phrases that are looked for in text whatever their case, accents and punctuation. In a phrase {@code *} stands for
 * any letters of a word, and {@code ..} for up to three words.
 */
public final class PhraseList {
    /** @param literal a part of it that has to be there in any case: looking for that first saves most of the work */
    private record Phrase(String literal, Pattern pattern) {}

    private final List<Phrase> phrases;

    private PhraseList(List<Phrase> phrases) {
        this.phrases = phrases;
    }

    public static PhraseList of(List<String> phrases) {
        return new PhraseList(phrases.stream()
                .map(String::strip)
                .filter(phrase -> !SeenText.words(phrase).isEmpty())
                .map(PhraseList::compile)
                .toList());
    }

    /** A file under {@code analyst/lint/}: a phrase a line, {@code #} begins a comment. */
    public static PhraseList load(String file) {
        return of(WordFile.lines(file).toList());
    }

    /** The first of the phrases, as its {@linkplain SeenText#words words} stand in the text. */
    public Optional<String> find(String text) {
        String words = SeenText.words(text);
        return phrases.stream()
                .filter(phrase -> words.contains(phrase.literal()))
                .map(phrase -> phrase.pattern().matcher(words))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    private static Phrase compile(String phrase) {
        String words = Stream.of(phrase.split("\\s+"))
                .map(word -> switch (word) {
                    case ".." -> "(?:\\S+ ){0,3}";
                    default -> word(word) + " ";
                })
                .collect(Collectors.joining())
                .stripTrailing();
        String literal = Stream.of(phrase.split("\\*|\\.\\."))
                .map(SeenText::words)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return new Phrase(literal, Pattern.compile("(?<!\\S)" + words + "(?!\\S)"));
    }

    private static String word(String listed) {
        return Stream.of(listed.split("\\*", -1)).map(SeenText::words).collect(Collectors.joining("\\S*"));
    }
}
