package dev.leadwright.analyst.text;

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
    private final List<Pattern> phrases;

    private PhraseList(List<Pattern> phrases) {
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
                .map(phrase -> phrase.matcher(words))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    private static Pattern compile(String phrase) {
        String words = Stream.of(phrase.split("\\s+"))
                .map(word -> switch (word) {
                    case ".." -> "(?:\\S+ ){0,3}";
                    default -> word(word) + " ";
                })
                .collect(Collectors.joining())
                .stripTrailing();
        return Pattern.compile("(?<!\\S)" + words + "(?!\\S)");
    }

    private static String word(String listed) {
        return Stream.of(listed.split("\\*", -1)).map(SeenText::words).collect(Collectors.joining("\\S*"));
    }
}
