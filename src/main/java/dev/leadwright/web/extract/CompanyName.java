package dev.leadwright.web.extract;

import dev.leadwright.web.Fact.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the company calls itself: the site's name, the page's title, the copyright line, the imprint. */
final class CompanyName implements Extractor {
    private static final Pattern PARTS = Pattern.compile("\\s+[|–—·•:»-]\\s+|:\\s+|\\s*\\|\\s*");
    private static final Pattern GENERAL =
            Pattern.compile("(?iu)home ?page|home|welcome(?: to)?|start(?:seite|page)?|accueil|inicio|home"
                    + "|pagina (?:iniziale|principale)|index|official (?:web)?site|(?:offizielle )?website|willkommen(?: bei)?|bienvenue"
                    + "|página (?:inicial|principal)|site officiel|untitled.*|document|loading.*|ホーム|トップページ");
    private static final Pattern COPYRIGHT = Pattern.compile(
            "(?:©|\\(c\\)|copyright)\\s*(?:©\\s*)?(?:(?:19|20)\\d\\d\\s*(?:[-–]\\s*(?:(?:19|20)\\d\\d|\\d\\d))?)?[\\s,]*"
                    + "(?:by )?(?<name>\\p{Lu}[\\p{L}\\d&.,'’ -]{1,60}?)(?=\\s*(?:[|·•]|\\. |\\.$|all rights|alle rechte|tous droits|todos los"
                    + "|tutti i|alle rechten|(?:19|20)\\d\\d|$))",
            Pattern.CASE_INSENSITIVE);
    private static final int MAX_NAME = 70;
    private static final int FEWEST_LETTERS = 4;

    @Override
    public void extract(Page page, Facts facts) {
        Document head = page.document();
        add(page, facts, content(head, "meta[property=og:site_name]"), "OpenGraph", 0.85);
        add(page, facts, content(head, "meta[name=application-name]"), "application name", 0.75);
        if (!page.isHome()) {
            return;
        }
        title(page, head.title())
                .ifPresent(name -> add(page, facts, name, "page title", isOfHost(page, name) ? 0.75 : 0.6));
        List<String> lines = page.lines();
        for (String line : lines.subList(Math.max(0, lines.size() - 12), lines.size())) {
            Matcher copyright = COPYRIGHT.matcher(line);
            if (line.length() <= 200 && copyright.find()) {
                add(page, facts, copyright.group("name").replaceAll("[,\\s]+$", ""), "copyright line", 0.65);
            }
        }
    }

    /** Of a title's parts the one that the site's address is made of; else the first that says something. */
    private static Optional<String> title(Page page, String title) {
        List<String> parts = Arrays.stream(PARTS.split(title.strip(), -1))
                .map(part -> part.strip()
                        .replaceFirst("(?iu)^(?:welcome to|willkommen bei|bienvenue (?:chez|à)|bienvenido a) ", ""))
                .filter(part -> !part.isEmpty() && !GENERAL.matcher(part).matches())
                .toList();
        return parts.stream()
                .filter(part -> isOfHost(page, part))
                .min(java.util.Comparator.comparingInt(String::length))
                .or(() -> parts.stream().findFirst());
    }

    private static boolean isOfHost(Page page, String name) {
        String host = page.uri().getHost() == null ? "" : letters(page.uri().getHost());
        return letters(name).length() >= FEWEST_LETTERS
                && Arrays.stream(name.split("[\\s,]+", -1))
                        .map(CompanyName::letters)
                        .anyMatch(word -> word.length() >= FEWEST_LETTERS && host.contains(word));
    }

    private static void add(Page page, Facts facts, String name, String method, double confidence) {
        if (name.length() <= MAX_NAME && !GENERAL.matcher(name).matches() && !name.contains("://")) {
            facts.add(page, Field.NAME, name, method, confidence, name);
        }
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replaceAll("[^\\p{L}\\d]", "");
    }

    private static String content(Document head, String query) {
        Element found = head.selectFirst(query);
        return found == null ? "" : found.attr("content").strip();
    }
}
