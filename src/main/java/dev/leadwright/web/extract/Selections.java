package dev.leadwright.web.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * Finds what the selectors of a page's own style sheets mean. The page chooses the selectors, so it could choose some that
 * take hours: each is charged for the work it may be, and once that is used up the rest finds nothing.
 */
final class Selections {
    private static final long MOST_WORK = 5_000_000;

    /** Beside whom an element stands is looked up anew for each: with many siblings that is quadratic. */
    private static final Pattern BESIDE = Pattern.compile("[~+]");

    /** An element is asked for a quick look of its own in one of so many looks at its siblings. */
    private static final int SIBLINGS_A_LOOK = 10;

    private static final Pattern STEP = Pattern.compile("[\\s>,]+");

    private final Document document;
    private final long elements;
    private long left = MOST_WORK;

    Selections(Document document) {
        this.document = document;
        this.elements = document.getAllElements().size();
    }

    /** Nothing where the selector is none that jsoup knows, or would take too long. */
    List<Element> of(String selector) {
        long work = elements * (1 + STEP.matcher(selector).results().count())
                + (BESIDE.matcher(selector).find() ? elements * elements / SIBLINGS_A_LOOK : 0);
        if (work > left) {
            return List.of();
        }
        left -= work;
        try {
            return document.select(selector);
        } catch (SelectorParseException unknown) {
            return List.of();
        }
    }
}
