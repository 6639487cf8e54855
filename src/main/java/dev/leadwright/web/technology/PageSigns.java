package dev.leadwright.web.technology;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** What one page carries that may give a technology away, read in one pass and bounded whatever the page's size. */
final class PageSigns {
    /** Of each kind; a page with more has none of them. */
    private static final int MOST = 20_000;

    private static final int MOST_ADDRESSES = 1_500;
    private static final int LONGEST_VALUE = 300;

    /** Where a sign stands. */
    enum Kind {
        LIBRARY,
        WORD,
        COOKIE,
        MARKUP,
        META,
        HEADER
    }

    private static final NavigableSet<String> NONE = Collections.emptyNavigableSet();

    private final Map<Kind, NavigableSet<String>> names = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, List<String>>> values = new EnumMap<>(Kind.class);

    /** By each domain a host is under: path and query of what is loaded from there. */
    private final Map<String, List<String>> addresses = new HashMap<>();

    private final List<String> paths = new ArrayList<>();
    private int loaded;

    static PageSigns of(URI page, Document document, Map<String, List<String>> headers) {
        var signs = new PageSigns();
        headers.forEach((name, all) -> all.forEach(value -> signs.addValue(Kind.HEADER, name, value)));
        headers.getOrDefault("set-cookie", List.of())
                .forEach(cookie -> signs.add(Kind.COOKIE, cookie.split("=", 2)[0].strip()));
        document.traverse(new MarkupSigns(signs, page.getHost() == null ? "" : page.getHost()));
        return signs;
    }

    void add(Kind kind, String name) {
        NavigableSet<String> known = names.computeIfAbsent(kind, any -> new TreeSet<>());
        if (known.size() < MOST) {
            known.add(name);
        }
    }

    void addValue(Kind kind, String name, String value) {
        Map<String, List<String>> known = values.computeIfAbsent(kind, any -> new HashMap<>());
        if (known.size() < MOST) {
            known.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                    .add(value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value);
        }
    }

    /**
     * Takes the address of something the page loads.
     *
     * @param pathCounts whether its path tells of this site, as that of another site's picture does not
     */
    void addLoaded(LoadedAddress address, boolean pathCounts) {
        if (loaded++ >= MOST_ADDRESSES) {
            return;
        }
        String host = address.host();
        for (int start = 0; start >= 0 && start < host.length(); ) {
            addresses
                    .computeIfAbsent(host.substring(start), any -> new ArrayList<>())
                    .add(address.path());
            int dot = host.indexOf('.', start);
            start = dot < 0 ? -1 : dot + 1;
        }
        if (pathCounts) {
            paths.add(address.path());
        }
        address.libraries().forEach(library -> add(Kind.LIBRARY, library));
    }

    Optional<String> address(String domain, Pattern beginning) {
        return addresses.getOrDefault(domain, List.of()).stream()
                .filter(path -> beginning.matcher(path).find())
                .map(path -> domain + path)
                .findFirst();
    }

    Optional<String> path(Pattern within) {
        return paths.stream().filter(path -> within.matcher(path).find()).findFirst();
    }

    /** A name of the kind, or one that begins so where the name ends with a star. */
    Optional<String> named(Kind kind, String name) {
        NavigableSet<String> known = names.getOrDefault(kind, NONE);
        if (!name.endsWith("*")) {
            return known.contains(name) ? Optional.of(name) : Optional.empty();
        }
        String beginning = name.substring(0, name.length() - 1);
        return Optional.ofNullable(known.ceiling(beginning)).filter(first -> first.startsWith(beginning));
    }

    Optional<String> valued(Kind kind, String name, Pattern value) {
        return values.getOrDefault(kind, Map.of()).getOrDefault(name, List.of()).stream()
                .filter(text -> value.matcher(text).find())
                .map(text -> name + ": " + text)
                .findFirst();
    }
}
