package dev.leadwright.replies.reading;

import dev.leadwright.replies.reading.ParsedMail.Part;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Goes through a message's parts, a few levels deep, and keeps what can be read. */
final class PartWalk {
    private static final int MAX_DEPTH = 8;
    private static final int MAX_PARTS = 100;
    private static final int MAX_PART = 256 * 1024;
    private static final int MAX_OTHER = 64 * 1024;
    private static final int MAX_OTHERS = 30;
    private static final int MAX_TEXT = 16 * 1024;

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<Part> others = new ArrayList<>();
    private int seen;

    void walk(MimePart message) {
        walk(message, 0);
    }

    /** The plain text, unless there is more to see in the HTML. */
    String text() {
        String told = plain.toString().strip();
        String seenInPage = html.isEmpty() ? "" : HtmlText.of(html.toString());
        return shortened(told.isEmpty() ? seenInPage : told, MAX_TEXT);
    }

    List<Part> others() {
        return others;
    }

    private void walk(MimePart part, int depth) {
        if (depth > MAX_DEPTH || ++seen > MAX_PARTS) {
            return;
        }
        try {
            ContentType type = type(part);
            if (type.getPrimaryType().equalsIgnoreCase("multipart")) {
                walkAll(part, depth);
            } else {
                keep(part, type);
            }
        } catch (MessagingException | RuntimeException undecodable) {
            // What cannot be decoded says nothing; the rest of the message does.
        }
    }

    private void walkAll(MimePart part, int depth) throws MessagingException {
        var parts = new MimeMultipart(part.getDataHandler().getDataSource());
        for (int i = 0; i < Math.min(parts.getCount(), MAX_PARTS); i++) {
            BodyPart child = parts.getBodyPart(i);
            if (child instanceof MimePart next) {
                walk(next, depth + 1);
            }
        }
    }

    private void keep(MimePart part, ContentType type) throws MessagingException {
        String name = (type.getPrimaryType() + "/" + type.getSubType()).toLowerCase(Locale.ROOT);
        boolean attached = "attachment".equalsIgnoreCase(part.getDisposition());
        if (name.equals("text/plain") && !attached) {
            append(plain, part, type);
        } else if (name.equals("text/html") && !attached) {
            append(html, part, type);
        } else if ((name.startsWith("message/") || name.startsWith("text/")) && others.size() < MAX_OTHERS) {
            others.add(new Part(name, shortened(read(part, type.getParameter("charset")), MAX_OTHER)));
        }
    }

    private static void append(StringBuilder text, MimePart part, ContentType type) throws MessagingException {
        if (text.length() < MAX_PART) {
            text.append(read(part, type.getParameter("charset"))).append('\n');
            text.setLength(Math.min(text.length(), MAX_PART));
        }
    }

    private static String read(MimePart part, @Nullable String charset) throws MessagingException {
        return Charsets.decode(bytes(part), charset)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]", "");
    }

    /** What can be decoded; a message that was cut, or is wrong in the middle, is read up to there. */
    private static byte[] bytes(MimePart part) throws MessagingException {
        var read = new ByteArrayOutputStream();
        var chunk = new byte[8192];
        try (InputStream in = part.getInputStream()) {
            for (int n = in.read(chunk); n >= 0 && read.size() < MAX_PART; n = in.read(chunk)) {
                read.write(chunk, 0, n);
            }
        } catch (IOException broken) {
            // What was read before stays.
        }
        return read.toByteArray();
    }

    /** RFC 2045: what has no type, or one that cannot be read, is plain text. */
    private static ContentType type(MimePart part) throws MessagingException {
        try {
            return new ContentType(part.getContentType());
        } catch (ParseException wrong) {
            return new ContentType("text", "plain", null);
        }
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
