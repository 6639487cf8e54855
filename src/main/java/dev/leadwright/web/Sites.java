package dev.leadwright.web;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells which addresses belong to one site: those of the same registrable domain (public suffix list). */
public final class Sites {
    /** Paths that lead to the home page, in one of its languages or not. */
    private static final Pattern ENTRANCE =
            Pattern.compile("(?i)/*(?:[a-z]{2}(?:[-_][a-z]{2})?/*)?(?:(?:index|default|home)(?:\\.[a-z]{2,5})?/*)?");

    private Sites() {}

    /**
     * By what a site's reading is known, in whichever way people write its address: the host without {@code www.}, and the
     * path where it leads to more than the home page, for many sites can share a host.
     */
    static String key(URI site) {
        String host = site.getHost() == null ? site.toString() : site.getHost();
        String path =
                site.getRawPath() == null || ENTRANCE.matcher(site.getRawPath()).matches() ? "" : site.getRawPath();
        return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "").replaceFirst("\\.$", "")
                + path.replaceFirst("/+$", "");
    }

    public static boolean same(URI one, URI other) {
        return one.getHost() != null
                && other.getHost() != null
                && registrableDomain(one.getHost()).equals(registrableDomain(other.getHost()));
    }

    /**
     * {@code shop.company.co.uk} is of {@code company.co.uk}. Under an ending that the list does not know, the last two
     * labels count; an IP address is its own.
     */
    public static String registrableDomain(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        String domain = EffectiveTldFinder.getAssignedDomain(name, true, false);
        if (domain != null || name.startsWith("[") || name.matches("[\\d.]+")) {
            return domain == null ? name : domain;
        }
        int end = name.lastIndexOf('.');
        int start = end < 0 ? -1 : name.lastIndexOf('.', end - 1);
        return name.substring(start + 1);
    }
}
