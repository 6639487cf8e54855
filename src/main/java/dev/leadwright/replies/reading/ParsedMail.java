package dev.leadwright.replies.reading;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

    public String subject() {
        return header("subject").orElse("");
    }

    /** The sender's address, normalised; empty if there is none, as in bounces. */
    public Optional<String> from() {
        return headers("from").stream().flatMap(value -> Addresses.in(value).stream()).findFirst();
    }

    /** Message-IDs without brackets: its own. */
    public Optional<String> messageId() {
        return headers("message-id").stream().flatMap(value -> Addresses.messageIds(value).stream()).findFirst();
    }

    List<Part> parts(String... types) {
        List<String> wanted = List.of(types);
        return parts.stream().filter(part -> wanted.contains(part.type())).toList();
    }
}
