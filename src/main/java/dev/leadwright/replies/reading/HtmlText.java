package dev.leadwright.replies.reading;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** What a reader sees of an HTML mail, line by line; what mail programs mark as the quoted mail is left out. */
final class HtmlText {
    private static final String UNSEEN = "script, style, head, title, template, noscript,"
            + " [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden], [hidden]";

    /** Gmail, Thunderbird and Apple, Yahoo, ProtonMail, Zoho, Outlook on the web. */
    private static final String QUOTED =
            "blockquote[type=cite], .gmail_quote, .gmail_extra blockquote, .moz-cite-prefix,"
                    + " .yahoo_quoted, .protonmail_quote, .zmail_extra, div[id~=divRplyFwdMsg], .gmail_signature,"
                    + " .moz-signature, #Signature";

    private static final String OUTLOOK_MARK =
            "#appendonsend, #mail-editor-reference-message-container," + " #divRplyFwdMsg, [id~=_divRplyFwdMsg$]";

    private HtmlText() {}

    static String of(String html) {
        Document page = Jsoup.parse(html);
        page.select(UNSEEN).remove();
        Element mark = page.selectFirst(OUTLOOK_MARK);
        if (mark != null && mark.parent() != null) {
            removeFrom(mark);
        }
        page.select(QUOTED).remove();
        var text = new Lines();
        NodeTraversor.traverse(text, page.body());
        return text.out
                .toString()
                .replace('\u00A0', ' ')
                .lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"))
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    /** Outlook puts the quoted mail after its mark, in the same element. */
    private static void removeFrom(Element mark) {
        Node next = mark.nextSibling();
        while (next != null) {
            Node after = next.nextSibling();
            next.remove();
            next = after;
        }
        mark.remove();
    }

    private static final class Lines implements NodeVisitor {
        private final StringBuilder out = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                out.append(text.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element element && isBreak(element)) {
                out.append('\n');
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                out.append('\n');
            }
        }

        private static boolean isBreak(Element element) {
            return element.isBlock()
                    || element.normalName().equals("br")
                    || element.normalName().equals("tr");
        }
    }
}
