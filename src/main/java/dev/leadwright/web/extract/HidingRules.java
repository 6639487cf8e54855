package dev.leadwright.web.extract;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * Which elements a page's own style sheet hides. Rules for a kind of screen or for print are left out, and files of styles
 * are not fetched: what they hide counts as seen.
 */
final class HidingRules {
    private static final int MAX_STYLES = 100_000;
    private static final int MAX_RULES = 50;
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CONDITIONAL = Pattern.compile("@[^{;]*+\\{(?:[^{}]*+\\{[^{}]*+})*+[^{}]*+}|@[^{;]*+;");
    private static final Pattern RULE = Pattern.compile("([^{}]{1,200})\\{([^{}]*+)}");

    /** What is meant by the state of an element or stands only beside it. */
    private static final Pattern STATE = Pattern.compile(":");

    private HidingRules() {}

    static Set<Element> of(Document document) {
        Set<Element> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
        hidden.addAll(PageColours.of(document).unseen());
        String styles = document.select("style").stream().map(Element::data).collect(Collectors.joining("\n"));
        if (styles.isEmpty() || styles.length() > MAX_STYLES) {
            return hidden;
        }
        Matcher rule = RULE.matcher(
                CONDITIONAL.matcher(COMMENT.matcher(styles).replaceAll(" ")).replaceAll(" "));
        for (int rules = 0; rules < MAX_RULES && rule.find(); ) {
            if (VisibleText.hides(rule.group(2))) {
                rules++;
                hide(document, rule.group(1).strip(), hidden);
            }
        }
        return hidden;
    }

    private static void hide(Document document, String selector, Set<Element> hidden) {
        try {
            if (!STATE.matcher(selector).find()) {
                hidden.addAll(document.select(selector));
            }
        } catch (SelectorParseException unknown) {
            // A selector that jsoup does not know hides nothing here.
        }
    }
}
