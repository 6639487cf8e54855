package dev.leadwright.replies.reading;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A mail as far as it matters, bounded in every direction. All of it is untrusted text.
 *
 * @param headers by name in lower case, unfolded and decoded, in their order
 * @param contentType of the whole, in lower case, with its parameters
 * @param text what is read first, as plain text, quotes included; of nested messages nothing
 * @param parts those that say something by themselves
 */
public record ParsedMail(
        Map<String, List<String>> headers, String contentType, Instant date, String text, List<Part> parts) {

    /**
     * A part that is not read as text.
     *
     * @param type in lower case, without parameters: {@code message/delivery-status}
     * @param content as text
     */
    record Part(String type, String content) {}

    private static final int MOST_IDS = 50;
    private static final int LONGEST_SUBJECT = 500;
    private static final Pattern TOKEN = Pattern.compile("\\+([0-9a-f]{40})@");

    /** The Message-ID of a mail that was given back, in a part of its own or within the text, perhaps on the next line. */
    private static final Pattern ID_LINE =
            Pattern.compile("(?im)^[> |]*(?:(?:original-)?message-id|in-reply-to|references):\\s*<[^<>\\s]{1,400}>");

    public ParsedMail {
        headers = Map.copyOf(headers);
        parts = List.copyOf(parts);
    }

    Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    List<String> headers(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    boolean has(String name) {
        return !headers(name).isEmpty();
    }

    /** Its beginning; whoever writes a longer one wants something else. */
    public String subject() {
        String subject = header("subject").orElse("");
        return subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
    }

    /** The sender's address, normalised; empty if there is none, as in bounces. */
    public Optional<String> from() {
        return headers("from").stream()
                .flatMap(value -> Addresses.in(value).stream())
                .findFirst();
    }

    /** Message-IDs without brackets: its own. */
    public Optional<String> messageId() {
        return headers("message-id").stream()
                .flatMap(value -> Addresses.messageIds(value).stream())
                .findFirst();
    }

    /** Message-IDs of mails that this one is about: those it answers, and those it gives back. */
    public List<String> idsOfOthers() {
        Stream<String> answered =
                Stream.of("in-reply-to", "references", "x-original-message-id").flatMap(name -> headers(name).stream());
        Stream<String> returned = parts.stream().map(Part::content).flatMap(ParsedMail::idLines);
        return Stream.of(answered, returned, idLines(text))
                .flatMap(values -> values)
                .flatMap(value -> Addresses.messageIds(value).stream())
                .distinct()
                .limit(MOST_IDS)
                .toList();
    }

    /** Tokens in the addresses it went to: {@code nora+TOKEN@company.com}. */
    public List<String> tokens() {
        return Stream.of("to", "delivered-to", "x-original-to", "envelope-to", "cc")
                .flatMap(name -> headers(name).stream())
                .flatMap(value ->
                        Effort.on(TOKEN, value.toLowerCase(Locale.ROOT)).results())
                .map(found -> found.group(1))
                .distinct()
                .limit(MOST_IDS)
                .toList();
    }

    /** What the writer said, without the quoted mail. */
    public String ownWords() {
        return OwnWords.of(text);
    }

    /** A subject without what mail programs put before it, in the form in which words are compared. */
    public static String bareSubject(String subject) {
        return AutomaticSigns.bareSubject(subject);
    }

    private static Stream<String> idLines(String content) {
        return Effort.on(ID_LINE, content).results().map(MatchResult::group);
    }

    List<Part> parts(String... types) {
        List<String> wanted = List.of(types);
        return parts.stream().filter(part -> wanted.contains(part.type())).toList();
    }
}
