package dev.leadwright.web.extract;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Which elements a page's own style sheet hides. Rules for a kind of screen or for print are left out, and files of styles
 * are not fetched: what they hide counts as seen.
 */
final class HidingRules {
    private static final int MAX_STYLES = 100_000;
    private static final int MAX_RULES = 50;
    private static final Pattern CONDITIONAL =
            Pattern.compile("@[^@{;]*+\\{(?:[^{}]*+\\{[^{}]*+})*+[^{}]*+}|@[^@{;]*+;");
    private static final Pattern RULE = Pattern.compile("([^{}]{1,200})\\{([^{}]*+)}");

    /** What is meant by the state of an element or stands only beside it. */
    private static final Pattern STATE = Pattern.compile(":");

    private HidingRules() {}

    static Set<Element> of(Document document) {
        Set<Element> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
        var selections = new Selections(document);
        hidden.addAll(PageColours.of(document, selections).unseen());
        String styles = document.select("style").stream().map(Element::data).collect(Collectors.joining("\n"));
        if (styles.isEmpty() || styles.length() > MAX_STYLES) {
            return hidden;
        }
        Matcher rule = RULE.matcher(CONDITIONAL.matcher(withoutComments(styles)).replaceAll(" "));
        for (int rules = 0; rules < MAX_RULES && rule.find(); ) {
            if (VisibleText.hides(rule.group(2))) {
                rules++;
                String selector = rule.group(1).strip();
                if (!STATE.matcher(selector).find()) {
                    hidden.addAll(selections.of(selector));
                }
            }
        }
        return hidden;
    }

    /** One that does not end goes on to the end of the styles. */
    private static String withoutComments(String styles) {
        var text = new StringBuilder(styles.length());
        int from = 0;
        for (int begin = styles.indexOf("/*"); begin >= 0; begin = styles.indexOf("/*", from)) {
            text.append(styles, from, begin).append(' ');
            int end = styles.indexOf("*/", begin + 2);
            from = end < 0 ? styles.length() : end + 2;
        }
        return text.append(styles, from, styles.length()).toString();
    }
}
