package dev.leadwright.replies.reading;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Makes a {@link ParsedMail} of bytes that anybody may have sent. Bounded: bytes, lines that may begin a part, depth, parts,
 * text. A part that cannot be decoded is left out.
 */
public final class MailParser {
    /** What is read of a message; whatever tells its class stands at its beginning. */
    public static final int MAX_BYTES = 1 << 20;

    private static final int MAX_BOUNDARIES = 2_000;
    private static final int MAX_HEADERS = 500;
    private static final int MAX_HEADER = 4_000;
    private static final int MAX_ALL_HEADERS = 128 * 1024;
    private static final int SHOWN = 100;

    /** No address, no server: only the parser's own settings. */
    private static final Session SESSION = Session.getInstance(lenient());

    private MailParser() {}

    /**
     * Reads a message as it was received.
     *
     * @param bytes of the message; more than {@link #MAX_BYTES} are ignored
     * @param receivedAt stands for its date where it has none, or one that lies in the future
     */
    public static ParsedMail parse(byte[] bytes, Instant receivedAt) throws UnreadableMail {
        int length = Math.min(bytes.length, MAX_BYTES);
        if (boundaries(bytes, length) > MAX_BOUNDARIES) {
            throw new UnreadableMail("It has more than " + MAX_BOUNDARIES + " parts.");
        }
        try {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(bytes, 0, length));
            var parts = new PartWalk();
            parts.walk(message);
            return new ParsedMail(
                    headers(message), contentType(message), date(message, receivedAt), parts.text(), parts.others());
        } catch (MessagingException | RuntimeException e) {
            throw new UnreadableMail(
                    "It is no message that can be read: " + e.getClass().getSimpleName() + ".", e);
        }
    }

    /** Whom a mail that cannot be read is from and what its subject is, for people; blank where it has neither. */
    public static String envelope(byte[] bytes) {
        try {
            var headers =
                    new InternetHeaders(new ByteArrayInputStream(bytes, 0, Math.min(bytes.length, MAX_ALL_HEADERS)));
            return envelope(shown(headers, "From"), shown(headers, "Subject"));
        } catch (MessagingException | RuntimeException | StackOverflowError unreadable) {
            return "";
        }
    }

    /** In one line; untrusted. */
    public static String envelope(String from, String subject) {
        return (from.isBlank() ? "" : " It is from " + line(from) + ".")
                + (subject.isBlank() ? "" : " Its subject is \"" + line(subject) + "\".");
    }

    private static String shown(InternetHeaders headers, String name) {
        String value = headers.getHeader(name, null);
        return value == null ? "" : decoded(value);
    }

    private static String line(String text) {
        String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }

    private static int boundaries(byte[] bytes, int length) {
        int found = 0;
        for (int i = 0; i + 2 < length; i++) {
            if (bytes[i] == '\n' && bytes[i + 1] == '-' && bytes[i + 2] == '-') {
                found++;
            }
        }
        return found;
    }

    private static Map<String, List<String>> headers(MimeMessage message) throws MessagingException {
        Map<String, List<String>> headers = new HashMap<>();
        Enumeration<Header> all = message.getAllHeaders();
        int length = 0;
        for (int i = 0; i < MAX_HEADERS && length < MAX_ALL_HEADERS && all.hasMoreElements(); i++) {
            Header header = all.nextElement();
            String value = decoded(header.getValue());
            length += value.length();
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(value);
        }
        return headers;
    }

    static String decoded(String raw) {
        String unfolded = MimeUtility.unfold(raw.length() > MAX_HEADER ? raw.substring(0, MAX_HEADER) : raw);
        String value;
        try {
            value = MimeUtility.decodeText(unfolded);
        } catch (UnsupportedEncodingException unknown) {
            value = unfolded;
        }
        // Eight-bit headers come as Latin-1; most of them are UTF-8.
        if (value.equals(unfolded) && value.chars().anyMatch(c -> c > 127 && c < 256)) {
            value = Charsets.decode(value.getBytes(StandardCharsets.ISO_8859_1), null);
        }
        return value.replaceAll("[\\p{Cc}]+", " ").strip();
    }

    private static String contentType(MimeMessage message) throws MessagingException {
        return message.getContentType().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static Instant date(MimeMessage message, Instant receivedAt) throws MessagingException {
        var sent = message.getSentDate();
        return sent == null || sent.toInstant().isAfter(receivedAt.plusSeconds(86_400)) ? receivedAt : sent.toInstant();
    }

    private static Properties lenient() {
        var properties = new Properties();
        properties.put("mail.mime.parameters.strict", "false");
        properties.put("mail.mime.address.strict", "false");
        return properties;
    }
}
