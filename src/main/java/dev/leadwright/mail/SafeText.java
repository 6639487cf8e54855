package dev.leadwright.mail;

import java.net.URI;
import org.springframework.web.util.HtmlUtils;

/** Turns untrusted text into text for a mail body. */
final class SafeText {
    private SafeText() {}

    /** Line breaks as {@code \n}, tabs kept; other control characters, bidirectional overrides and zero-width ones gone. */
    static String plain(String text) {
        return text.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\t\\u00AD\\u200D]]", "")
                .strip();
    }

    /** A link of ours, and nobody else's: it shows where it leads. */
    static String link(URI link) {
        String escaped = escaped(link.toASCIIString());
        return "<a href=\"" + escaped + "\">" + escaped + "</a>";
    }

    /** The same words as HTML: paragraphs and line breaks, everything else escaped. No links, no pictures. */
    static String html(String plain) {
        var html = new StringBuilder();
        for (String paragraph : plain.split("\n{2,}", -1)) {
            html.append("<p>")
                    .append(escaped(paragraph).replace("\n", "<br>\n"))
                    .append("</p>\n");
        }
        return html.toString();
    }

    /** For a line of HTML. */
    static String escaped(String plain) {
        return HtmlUtils.htmlEscape(plain, "UTF-8");
    }
}
