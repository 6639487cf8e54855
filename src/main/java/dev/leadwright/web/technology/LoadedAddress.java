package dev.leadwright.web.technology;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The address of something a page loads, in lower case.
 *
 * @param host empty for an address within the site
 * @param path with its query, from the first slash
 */
record LoadedAddress(String host, String path) {
    private static final int LONGEST = 600;
    private static final Pattern NO_CODE =
            Pattern.compile("\\.(?:png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf|mp4|webm|pdf)$");

    /** What is added to a library's name in its file's name, besides versions and hashes. */
    private static final Set<String> QUALIFIERS = Set.of(
            "min",
            "prod",
            "production",
            "development",
            "dev",
            "slim",
            "bundle",
            "umd",
            "global",
            "esm",
            "module",
            "runtime",
            "browser",
            "pkgd",
            "pack",
            "packed",
            "all",
            "core",
            "legacy");

    /** Empty for what is no address on the web: {@code data:}, {@code javascript:}. */
    static Optional<LoadedAddress> parse(String raw) {
        String address = raw.strip().toLowerCase(Locale.ROOT);
        address = address.substring(0, Math.min(address.length(), LONGEST));
        int fragment = address.indexOf('#');
        address = fragment < 0 ? address : address.substring(0, fragment);
        int authority = address.startsWith("//")
                ? 2
                : address.startsWith("https://") ? 8 : address.startsWith("http://") ? 7 : 0;
        if (authority == 0) {
            int colon = address.indexOf(':');
            int slash = address.indexOf('/');
            boolean otherScheme = colon >= 0 && (slash < 0 || colon < slash);
            return address.isEmpty() || otherScheme
                    ? Optional.empty()
                    : Optional.of(new LoadedAddress("", address.startsWith("/") ? address : "/" + address));
        }
        int end = authority;
        while (end < address.length() && "/?:".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        String rest = address.substring(end);
        int slash = rest.indexOf('/');
        return Optional.of(
                new LoadedAddress(address.substring(authority, end), slash < 0 ? "/" + rest : rest.substring(slash)));
    }

    /**
     * Names of libraries the path may mean: {@code jquery} for {@code /js/jquery-3.7.1.min.js}, {@code /npm/jquery@3.7/x} and
     * {@code /ajax/libs/jquery/3.7.1/x.js}.
     */
    Set<String> libraries() {
        int query = path.indexOf('?');
        String plain = query < 0 ? path : path.substring(0, query);
        if (NO_CODE.matcher(plain).find()) {
            return Set.of();
        }
        String[] segments = plain.split("/", -1);
        var names = new LinkedHashSet<String>();
        for (int i = 0; i < segments.length; i++) {
            int at = segments[i].indexOf('@', 1);
            if (at > 0) {
                names.add(segments[i].substring(0, at));
            } else if (i + 1 < segments.length && isVersion(segments[i + 1])) {
                names.add(segments[i]);
            }
        }
        String file = segments.length == 0 ? "" : segments[segments.length - 1];
        int end = file.lastIndexOf('.');
        if (end > 0 && Set.of(".js", ".mjs", ".css").contains(file.substring(end))) {
            names.add(withoutQualifiers(file.substring(0, end)));
        }
        return names;
    }

    private static String withoutQualifiers(String file) {
        String name = file;
        while (true) {
            int cut = Math.max(name.lastIndexOf('.'), name.lastIndexOf('-'));
            if (cut <= 0 || !isQualifier(name.substring(cut + 1))) {
                return name;
            }
            name = name.substring(0, cut);
        }
    }

    private static boolean isQualifier(String piece) {
        return QUALIFIERS.contains(piece) || piece.matches("v?\\d{1,4}(?:beta|rc|alpha)?\\d{0,2}|[0-9a-f]{8,40}");
    }

    private static boolean isVersion(String segment) {
        return segment.matches("\\d{1,4}(?:\\.\\d{1,5}){1,3}(?:-[a-z0-9.]{1,20})?");
    }
}
