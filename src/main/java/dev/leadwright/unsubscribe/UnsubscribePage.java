package dev.leadwright.unsubscribe;

import dev.leadwright.mail.MailSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.HtmlUtils;

/**
 * The page, in the visitor's language: one file with its style in it, since a proxy may let nothing but this path through.
 * It names nobody: of the address it shows what its owner recognises.
 */
final class UnsubscribePage {
    private static final String STYLE = resource("page.css");
    private static final String TEMPLATE = resource("page.html");

    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
            + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** What there is to say. */
    enum View {
        QUESTION(200),
        DONE(200),
        UNKNOWN(404),
        BUSY(429),
        FAILED(503);

        private final int status;

        View(int status) {
            this.status = status;
        }

        /** Of HTTP. */
        int status() {
            return status;
        }

        boolean isForLater() {
            return this == BUSY || this == FAILED;
        }
    }

    private final String sender;

    UnsubscribePage(MailSettings mail) {
        this.sender =
                !mail.company().isBlank() ? mail.company() : !mail.fromName().isBlank() ? mail.fromName() : mail.from();
    }

    /** @param address of the link; blank or empty where there is none to show */
    String html(View view, Optional<String> address, Locale visitor) {
        Words words = visitor.getLanguage().equals("de") ? Words.german(view) : Words.english(view);
        String shown =
                address.filter(known -> !known.isBlank()).map(MaskedAddress::of).orElse("");
        String button = view == View.QUESTION
                ? "<form method=\"post\"><button>" + escaped(words.button()) + "</button></form>"
                : "";
        return TEMPLATE.replace("{language}", words.language())
                .replace("{style}", STYLE)
                .replace("{title}", escaped(words.title()))
                .replace("{mark}", view == View.DONE ? "<p class=\"mark\" aria-hidden=\"true\">✓</p>" : "")
                .replace("{address}", shown.isEmpty() ? "" : "<p class=\"address\">" + escaped(shown) + "</p>")
                .replace("{button}", button)
                .replace("{text}", "<p>" + escaped(words.text().replace("{sender}", sender)) + "</p>");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = UnsubscribePage.class.getResourceAsStream("/unsubscribe/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from the program.", e);
        }
    }
}
