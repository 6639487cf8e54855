package dev.leadwright.web;

import dev.leadwright.web.extract.Page;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Tells pages that are empty without their scripts: those alone are worth a browser's time. */
final class NeedsScripts {
    /** Whoever shows so many characters shows what it has to say. */
    private static final int PLENTY = 1_500;

    /** A page with scripts that shows less than this shows nothing. */
    private static final int NEXT_TO_NOTHING = 100;

    /** Where the usual frameworks put the page. */
    private static final String APP_ROOTS =
            "#root, #app, #__next, #__nuxt, #___gatsby, #svelte, #q-app, app-root, [ng-app], [data-reactroot], [data-server-rendered]";

    /** What is run, that is; some scripts only hold data. */
    private static final String SCRIPTS = "script:not([type~=(?i)json])";

    private static final Pattern ASKS_FOR_SCRIPTS = Pattern.compile("java ?script", Pattern.CASE_INSENSITIVE);

    private NeedsScripts() {}

    static boolean isSo(Page page) {
        Document document = page.document();
        int visible = page.lines().stream().mapToInt(String::length).sum();
        if (visible >= PLENTY || document.selectFirst(SCRIPTS) == null) {
            return false;
        }
        return visible < NEXT_TO_NOTHING || hasEmptyRoot(document) || asksForScripts(document);
    }

    private static boolean hasEmptyRoot(Document document) {
        return document.select(APP_ROOTS).stream()
                .anyMatch(root -> root.text().isBlank() && root.selectFirst("img, form, iframe") == null);
    }

    private static boolean asksForScripts(Document document) {
        return document.select("body noscript").stream()
                .anyMatch(noscript -> ASKS_FOR_SCRIPTS.matcher(noscript.text()).find());
    }
}
