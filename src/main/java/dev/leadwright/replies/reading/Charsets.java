package dev.leadwright.replies.reading;

import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes text of bytes whose charset may be wrong, unknown or missing. */
final class Charsets {
    /** What mail that names no charset, or a wrong one, is mostly written in. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Set<Charset> LATIN = Set.of(StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1, WINDOWS);

    private Charsets() {}

    /** @param named what the message says; it is believed where the bytes allow it */
    static String decode(byte[] bytes, @Nullable String named) {
        Optional<Charset> charset = find(named);
        // Any bytes are Latin text; what is UTF-8 by its bytes is hardly meant as that.
        Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
        return charset.filter(set -> !LATIN.contains(set))
                .flatMap(set -> strictly(bytes, set))
                .or(() -> utf8)
                .orElseGet(() -> new String(bytes, charset.orElse(WINDOWS)));
    }

    private static Optional<Charset> find(@Nullable String named) {
        if (named == null || named.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(MimeUtility.javaCharset(named.strip())));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException wrong) {
            return Optional.empty();
        }
    }
}
