package dev.leadwright.web.technology;

import dev.leadwright.web.technology.PageSigns.Kind;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** Walks a page once: what its elements are called, what they load, and which scripts stand in them. */
final class MarkupSigns implements NodeVisitor {
    /** Lazy loaders and consent managers put the address aside until it may be loaded. */
    private static final Set<String> SOURCES =
            Set.of("src", "data-src", "data-lazy-src", "data-cookieblock-src", "data-cmp-src", "data-src-cmplz");

    private static final Set<String> LOADING = Set.of("script", "iframe", "frame", "img", "embed", "source", "video");

    /** Kinds of link that load something or prepare to; others only name an address. */
    private static final Set<String> LOADING_LINKS = Set.of(
            "stylesheet", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "icon", "manifest");

    /** Attributes whose values are names that a program gave. */
    private static final Set<String> NAMING = Set.of("name", "type", "rel");

    private static final int LONGEST_NAME = 80;
    private static final int MOST_CLASSES = 40;

    private final PageSigns signs;
    private final String site;
    private final ScriptSigns scripts;

    MarkupSigns(PageSigns signs, String site) {
        this.signs = signs;
        this.site = site.toLowerCase(Locale.ROOT);
        this.scripts = new ScriptSigns(signs);
    }

    @Override
    public void head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String tag = element.normalName();
        if (tag.indexOf('-') > 0) {
            add(tag);
        }
        element.attributes().forEach(attribute -> named(attribute, element, tag));
        switch (tag) {
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "form" -> loaded(element.attr("action"), false);
            case "style" -> scripts.readAddresses(element.data());
            case "script" -> {
                if (!element.hasAttr("src")) {
                    scripts.read(element.attr("type"), element.data());
                }
            }
            default -> {}
        }
    }

    private void named(Attribute attribute, Element element, String tag) {
        String key = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue();
        add("@" + key);
        if (key.equals("id")) {
            add("#" + value);
        } else if (key.equals("class")) {
            element.classNames().stream().limit(MOST_CLASSES).forEach(name -> add("." + name));
        } else if (NAMING.contains(key)) {
            add("@" + key + "=" + value);
        } else if (SOURCES.contains(key) && LOADING.contains(tag)) {
            loaded(value, tag.equals("img"));
        }
    }

    private void link(Element link) {
        String[] kinds = link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+", -1);
        for (String kind : kinds) {
            if (LOADING_LINKS.contains(kind)) {
                loaded(link.attr("href"), kind.equals("icon"));
                return;
            }
        }
    }

    private void meta(Element meta) {
        String name = meta.hasAttr("name") ? meta.attr("name") : meta.attr("property");
        if (!name.isEmpty()) {
            signs.addValue(Kind.META, name, meta.attr("content"));
        }
    }

    private void loaded(String address, boolean picture) {
        LoadedAddress.parse(address)
                .ifPresent(loaded -> signs.addLoaded(
                        loaded,
                        !picture || loaded.host().isEmpty() || loaded.host().equals(site)));
    }

    private void add(String name) {
        if (name.length() <= LONGEST_NAME) {
            signs.add(Kind.MARKUP, name);
        }
    }
}
