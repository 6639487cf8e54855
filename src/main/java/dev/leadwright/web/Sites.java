package dev.leadwright.web;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.Locale;

/** Tells which addresses belong to one site: those of the same registrable domain (public suffix list). */
public final class Sites {
    private Sites() {}

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
