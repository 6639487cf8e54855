package dev.leadwright.web.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The text a visitor can see. Hidden text is where instructions to machines are put, and counts for nothing. */
final class VisibleText {
    private static final int MAX_CHARACTERS = 300_000;
    private static final int MAX_LINE = 2_000;
    private static final Set<String> NOT_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "textarea",
            "select",
            "canvas",
            "head",
            "audio",
            "video");
    private static final Pattern INVISIBLE =
            Pattern.compile("display:none|visibility:hidden|opacity:0(?![.\\d])|font-size:[01](?![.\\d])"
                    + "|(?:left|top|text-indent):-\\d{3,}|(?:width|height):[01]px|clip:rect"
                    + "|color:transparent|(?<!-)color:(#?\\w++);background(?:-color)?:\\1(?!\\w)");

    private VisibleText() {}

    static List<String> lines(Document document) {
        var collector = new Collector(HidingRules.of(document));
        document.body().filter(collector);
        collector.endLine();
        return List.copyOf(collector.lines);
    }

    static boolean isHidden(Element element) {
        return NOT_TEXT.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equalsIgnoreCase("true")
                || element.attr("type").equalsIgnoreCase("hidden")
                || (element.hasAttr("style") && hides(element.attr("style")));
    }

    /** Whether these declarations of a style take what they are for out of sight. */
    static boolean hides(String declarations) {
        return INVISIBLE
                .matcher(declarations.toLowerCase(Locale.ROOT).replaceAll("\\s", ""))
                .find();
    }

    private static final class Collector implements NodeFilter {
        private final Set<Element> hidden;
        private final List<String> lines = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private int characters;

        Collector(Set<Element> hidden) {
            this.hidden = hidden;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (characters > MAX_CHARACTERS) {
                return FilterResult.STOP;
            }
            if (node instanceof Element element) {
                if (isHidden(element) || hidden.contains(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                breakAt(element);
            } else if (node instanceof TextNode text && line.length() < MAX_LINE) {
                line.append(text.getWholeText());
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                breakAt(element);
            }
            return FilterResult.CONTINUE;
        }

        private void breakAt(Element element) {
            if (element.isBlock() || element.normalName().equals("br")) {
                endLine();
            } else {
                line.append(' ');
            }
        }

        private void endLine() {
            String text = Values.clean(line.toString(), MAX_LINE);
            line.setLength(0);
            if (!text.isEmpty()) {
                characters += text.length();
                lines.add(text);
            }
        }
    }
}
