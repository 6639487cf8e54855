package dev.leadwright.analyst.evidence;

import dev.leadwright.analyst.Finding.Topic;
import dev.leadwright.analyst.text.Addresses;
import dev.leadwright.analyst.text.SeenText;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a passage says what a value claims, by the topic: what has to occur in it, and in which form. */
final class Support {
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d ()/.-]{6,25}");
    /** Names, numbers and the small words between them: no sentence. */
    private static final Pattern PLACE = Pattern.compile(
            "(?:(?:\\p{Lu}|\\p{Lo}|\\d)[\\p{L}\\p{M}\\d'’./-]*|\\p{Ll}{1,3})(?:[, ]+(?:(?:\\p{Lu}|\\p{Lo}|\\d)[\\p{L}\\p{M}\\d'’./-]*|\\p{Ll}{1,3})){0,9}");

    private static final int PHONE_DIGITS = 6;
    private static final int MOST_TECHNOLOGY_WORDS = 4;
    private static final int STEM = 5;

    private final NewsDates dates;
    private final OwnStaff staff = new OwnStaff();

    Support(Clock clock) {
        this.dates = new NewsDates(clock);
    }

    /** Why the value is not supported; empty where it is. */
    Optional<String> objection(Topic topic, String value, String evidence) {
        if (SeenText.words(value).isEmpty()) {
            return Optional.of("It says nothing");
        }
        if (topic != Topic.LINKEDIN_PAGE
                && topic != Topic.PHONE
                && Addresses.find(value).isPresent()) {
            return Optional.of("It holds an address");
        }
        return switch (topic) {
            case EMPLOYEES -> staff.objection(value, evidence);
            case TECHNOLOGY ->
                SeenText.wordList(value).size() <= MOST_TECHNOLOGY_WORDS && says(evidence, value)
                        ? Optional.empty()
                        : Optional.of("Its evidence does not name this technology");
            case NEWS -> dates.objection(value, evidence);
            case PHONE -> phone(value, evidence);
            case LOCATION ->
                PLACE.matcher(value).matches() && says(evidence, value)
                        ? Optional.empty()
                        : Optional.of("It is no place, or its evidence does not name this place");
            case DESCRIPTION, INDUSTRY ->
                stems(evidence, value) ? Optional.empty() : Optional.of("Its evidence does not say this");
            case LINKEDIN_PAGE ->
                SeenText.passage(evidence).contains(SeenText.passage(value))
                        ? Optional.empty()
                        : Optional.of("Its evidence does not show this address");
            case LANGUAGE -> Optional.of("The language of a site is told by code");
            case TITLE, YEARS_AT_COMPANY, EXPERIENCE, SKILL, LINKEDIN_PROFILE ->
                Optional.of("A company's website is not asked about persons");
        };
    }

    private static Optional<String> phone(String value, String evidence) {
        String digits = value.replaceAll("\\D", "");
        boolean formed = PHONE.matcher(value).matches() && digits.length() >= PHONE_DIGITS;
        boolean there = evidence.replaceAll("[ ()/.-]", "").contains(value.replaceAll("[ ()/.-]", ""));
        return formed && there ? Optional.empty() : Optional.of("Its evidence does not show this telephone number");
    }

    static boolean says(String evidence, String value) {
        return (" " + SeenText.words(evidence) + " ").contains(" " + SeenText.words(value) + " ");
    }

    /** All longer words of the value begin as a word of the evidence does. */
    private static boolean stems(String evidence, String value) {
        List<String> there = SeenText.wordList(evidence);
        return SeenText.wordList(value).stream()
                        .filter(word ->
                                word.length() >= STEM - 1 || word.chars().anyMatch(Character::isDigit))
                        .map(word -> word.chars().anyMatch(Character::isDigit)
                                ? word
                                : word.substring(0, Math.min(STEM, word.length())))
                        .allMatch(stem -> there.stream().anyMatch(word -> word.startsWith(stem)))
                && SeenText.wordList(value).stream().anyMatch(there::contains);
    }
}
