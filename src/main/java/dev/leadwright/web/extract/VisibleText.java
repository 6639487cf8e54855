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
            "video",
            // What a form offers to choose from is no fact.
            "option",
            "optgroup",
            "datalist",
            "label",
            "legend",
            "fieldset");

    private static final Set<String> CHOICES = Set.of("listbox", "option", "combobox", "radiogroup", "radio");
    private static final Pattern INVISIBLE =
            Pattern.compile("display:none|visibility:hidden|opacity:0(?![.\\d])|font-size:[01](?![.\\d])"
                    + "|(?:left|top|right|bottom|text-indent|margin-left|margin-top):-\\d{3,}"
                    + "|(?<![-\\w])(?:max-)?(?:width|height):[01](?:px|em|rem|%)?(?![.\\d])|clip:rect|clip-path:inset\\((?:50|100)%"
                    + "|transform:scale\\(0\\)|content-visibility:hidden"
                    + "|color:transparent|(?<!-)color:(#?\\w++);background(?:-color)?:\\1(?!\\w)");

    /** For those who hear a page rather than see it; by the names that frameworks give it. */
    private static final Set<String> HEARD_ONLY =
            Set.of("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader-text");

    /** Where a page lets others speak. */
    private static final Pattern QUOTED = Pattern.compile(
            "(?:^|[_-])(?:testimonials?|quotes?|reviews?|case-study|customer-story|kundenstimmen?|zitat)(?:$|[_-])");

    private VisibleText() {}

    /** All of it. */
    static List<String> lines(Document document, Set<Element> hidden) {
        return lines(document, hidden, false);
    }

    /** Without what customers are quoted as saying. */
    static List<String> ownLines(Document document, Set<Element> hidden) {
        return lines(document, hidden, true);
    }

    private static List<String> lines(Document document, Set<Element> hidden, boolean own) {
        var collector = new Collector(hidden, own);
        document.body().filter(collector);
        collector.endLine();
        return List.copyOf(collector.lines);
    }

    static boolean isHidden(Element element) {
        return NOT_TEXT.contains(element.normalName())
                || CHOICES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equalsIgnoreCase("true")
                || element.attr("type").equalsIgnoreCase("hidden")
                || element.classNames().stream().anyMatch(HEARD_ONLY::contains)
                || (element.hasAttr("style") && hides(element.attr("style")));
    }

    /** Whether these declarations of a style take what they are for out of sight. */
    static boolean hides(String declarations) {
        return INVISIBLE
                .matcher(declarations.toLowerCase(Locale.ROOT).replaceAll("\\s", ""))
                .find();
    }

    static boolean isQuoted(Element element) {
        String tag = element.normalName();
        return tag.equals("blockquote")
                || tag.equals("q")
                || (!tag.equals("body")
                        && element.classNames().stream()
                                .anyMatch(name -> QUOTED.matcher(name).find()));
    }

    private static final class Collector implements NodeFilter {
        private final Set<Element> hidden;
        private final List<String> lines = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private final boolean own;
        private int characters;

        Collector(Set<Element> hidden, boolean own) {
            this.hidden = hidden;
            this.own = own;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (characters > MAX_CHARACTERS) {
                return FilterResult.STOP;
            }
            if (node instanceof Element element) {
                if (isHidden(element) || hidden.contains(element) || (own && isQuoted(element))) {
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
