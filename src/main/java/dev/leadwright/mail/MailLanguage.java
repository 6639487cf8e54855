package dev.leadwright.mail;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Tells by the small words of a mail whether it is German. Whoever wrote it, what it reads like is what counts. */
final class MailLanguage {
    private static final Set<String> GERMAN = Set.of(
            "und", "der", "die", "das", "sie", "ihnen", "ihr", "ihre", "ihrem", "ihren", "ich", "wir", "uns", "nicht",
            "mit", "für", "ist", "ein", "eine", "einen", "zu", "auf", "bei", "von", "dass", "oder", "auch", "guten");

    private static final Set<String> ENGLISH = Set.of(
            "and", "the", "you", "your", "i", "we", "us", "not", "with", "for", "is", "a", "an", "to", "on", "at", "of",
            "that", "or", "also", "hi", "hello", "would", "are", "it");

    private MailLanguage() {}

    static boolean isGerman(String mail) {
        return count(mail, GERMAN) > count(mail, ENGLISH);
    }

    private static long count(String mail, Set<String> words) {
        return Stream.of(mail.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(words::contains)
                .count();
    }
}
