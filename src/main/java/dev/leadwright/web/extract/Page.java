package dev.leadwright.web.extract;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page as the extractors see it.
 *
 * @param uri where it stands
 * @param headers of the response, names in lower case
 * @param hidden what its own style sheets take out of sight
 * @param lines its visible text, one block of the page a line
 */
public record Page(
        URI uri, Document document, Map<String, List<String>> headers, Set<Element> hidden, List<String> lines) {

    public static Page of(URI uri, Document document, Map<String, List<String>> headers) {
        Set<Element> hidden = HidingRules.of(document);
        return new Page(uri, document, headers, hidden, VisibleText.lines(document, hidden));
    }

    /** Its visible text without what customers are quoted as saying. */
    List<String> ownLines() {
        return VisibleText.ownLines(document, hidden);
    }

    boolean isHome() {
        String path = uri.getPath();
        return path == null || path.isEmpty() || path.equals("/");
    }

    /** Its visible text, the first so many characters in whole lines. */
    public String text(int length) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (text.length() + line.length() >= length) {
                break;
            }
            text.append(line).append('\n');
        }
        return text.toString();
    }

    /** Whether its address tells that it is of that kind: {@code news}, {@code about}. */
    boolean pathContains(List<String> words) {
        String path = uri.getPath() == null ? "" : uri.getPath().toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(path::contains);
    }
}
