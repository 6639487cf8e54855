package dev.leadwright.web.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Text in the colour of the page itself: white on white is where instructions to machines are put. Counts only where neither
 * the element nor anything around it has a background of its own; a class that a style sheet elsewhere may colour is a
 * background.
 */
final class PageColours {
    private static final int MOST_STYLES = 100_000;
    private static final int MOST_RULES = 400;
    private static final Pattern RULE = Pattern.compile("([^{}]{1,200})\\{([^{}]*+)}");
    private static final Pattern COLOUR = Pattern.compile("(?<![\\w-])color:([^;!]{1,40})");
    private static final Pattern BACKGROUND = Pattern.compile("(?<![\\w-])background(?:-color)?:([^;!]{1,80})");
    private static final Pattern BODY = Pattern.compile("(?:^|[,\\s])(?:body|html)(?:[,\\s]|$)");

    private final Document document;
    private final Selections selections;
    private final Set<Element> pale = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> backed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final boolean styledElsewhere;
    private String ground = "#fff";

    private PageColours(Document document, Selections selections) {
        this.document = document;
        this.selections = selections;
        this.styledElsewhere = document.selectFirst("link[rel=stylesheet]") != null;
    }

    static PageColours of(Document document, Selections selections) {
        var colours = new PageColours(document, selections);
        colours.read();
        return colours;
    }

    /** Elements whose text has the page's own colour. */
    List<Element> unseen() {
        return pale.stream().filter(element -> !hasBackground(element)).toList();
    }

    private void read() {
        Element body = document.body();
        ground(body.attr("style"), body.attr("bgcolor"));
        var rules = new ArrayList<String[]>();
        for (Element style : document.select("style")) {
            String text = style.data();
            Matcher rule = RULE.matcher(text.length() > MOST_STYLES ? "" : text);
            while (rules.size() < MOST_RULES && rule.find()) {
                rules.add(new String[] {rule.group(1).strip(), plain(rule.group(2))});
            }
        }
        rules.stream().filter(rule -> BODY.matcher(rule[0]).find()).forEach(rule -> ground(rule[1], ""));
        rules.stream().filter(rule -> !BODY.matcher(rule[0]).find()).forEach(this::rule);
        for (Element element : document.select("[style], [bgcolor], [background], font[color]")) {
            String style = plain(element.attr("style"));
            if (BACKGROUND.matcher(style).find() || element.hasAttr("bgcolor") || element.hasAttr("background")) {
                backed.add(element);
            } else if (isGround(style) || normal(element.attr("color")).equals(ground)) {
                pale.add(element);
            }
        }
    }

    private void rule(String[] rule) {
        boolean background = BACKGROUND.matcher(rule[1]).find();
        if ((background || isGround(rule[1])) && rule[0].indexOf(':') < 0 && rule[0].indexOf('@') < 0) {
            (background ? backed : pale).addAll(selections.of(rule[0]));
        }
    }

    private void ground(String style, String attribute) {
        Matcher background = BACKGROUND.matcher(plain(style));
        if (background.find()) {
            ground = normal(background.group(1));
        } else if (!attribute.isEmpty()) {
            ground = normal(attribute);
        }
    }

    private boolean isGround(String style) {
        Matcher colour = COLOUR.matcher(style);
        return colour.find() && normal(colour.group(1)).equals(ground);
    }

    private boolean hasBackground(Element element) {
        for (Element around = element;
                around != null && !around.normalName().equals("body");
                around = around.parent()) {
            boolean maybe = styledElsewhere
                    && (!around.className().isEmpty() || !around.id().isEmpty());
            if (maybe || backed.contains(around)) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String style) {
        return style.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }

    private static String normal(String colour) {
        String plain = plain(colour);
        return switch (plain) {
            case "white", "#ffffff", "rgb(255,255,255)", "#fefefe", "rgba(255,255,255,1)" -> "#fff";
            case "black", "#000000", "rgb(0,0,0)" -> "#000";
            default -> plain;
        };
    }
}
