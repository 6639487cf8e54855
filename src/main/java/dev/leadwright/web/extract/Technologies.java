package dev.leadwright.web.extract;

import dev.leadwright.web.Fact.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The technologies a site shows, by the rules in {@code web/technologies.json}. */
final class Technologies implements Extractor {
    private static final String METHOD = "technology rules";
    private static final double CONFIDENCE = 0.9;
    private static final int MAX_RESOURCES = 1_000;
    private static final int MAX_INLINE = 200_000;

    private final List<TechnologyRule> rules = RuleFile.read("technologies.json").properties().stream()
            .map(entry -> TechnologyRule.of(entry.getKey(), entry.getValue()))
            .toList();

    @Override
    public void extract(Page page, Facts facts) {
        List<String> resources = page.document().select("script[src], link[href], img[src], iframe[src]").stream()
                .limit(MAX_RESOURCES)
                .map(element -> element.attr(element.hasAttr("src") ? "src" : "href"))
                .toList();
        String inline = inlineScripts(page);
        for (TechnologyRule rule : rules) {
            sign(page, rule, resources, inline)
                    .ifPresent(sign -> facts.add(page, Field.TECHNOLOGY, rule.name(), METHOD, CONFIDENCE, sign));
        }
    }

    private static Optional<String> sign(Page page, TechnologyRule rule, List<String> resources, String inline) {
        Stream<String> inResources = rule.scripts().stream()
                .flatMap(pattern -> resources.stream()
                        .filter(resource -> pattern.matcher(resource).find()));
        Stream<String> inScripts = rule.inline().stream()
                .map(pattern -> pattern.matcher(inline))
                .filter(java.util.regex.Matcher::find)
                .map(java.util.regex.MatchResult::group);
        Stream<String> inMeta = rule.meta().entrySet().stream()
                .flatMap(entry -> page.document().select("meta[name=" + entry.getKey() + "]").stream()
                        .map(meta -> meta.attr("content"))
                        .filter(content -> entry.getValue().matcher(content).find())
                        .map(content -> entry.getKey() + ": " + content));
        Stream<String> inHeaders = rule.headers().entrySet().stream()
                .flatMap(entry -> page.headers().getOrDefault(entry.getKey(), List.of()).stream()
                        .filter(value -> entry.getValue().matcher(value).find())
                        .map(value -> entry.getKey() + ": " + value));
        Stream<String> inCookies = page.headers().getOrDefault("set-cookie", List.of()).stream()
                .map(cookie -> cookie.split("=", 2)[0])
                .filter(name -> rule.cookies().stream().anyMatch(name::startsWith))
                .map(name -> "cookie " + name);
        Stream<String> inMarkup =
                rule.selectors().stream().filter(selector -> page.document().selectFirst(selector) != null);
        return Stream.of(inResources, inScripts, inMeta, inHeaders, inCookies, inMarkup)
                .flatMap(signs -> signs)
                .findFirst();
    }

    private static String inlineScripts(Page page) {
        var inline = new StringBuilder();
        for (Element script : page.document().select("script:not([src])")) {
            if (inline.length() > MAX_INLINE) {
                break;
            }
            inline.append(script.data(), 0, Math.min(script.data().length(), MAX_INLINE))
                    .append('\n');
        }
        return inline.toString();
    }
}
