package dev.leadwright.dashboard.pages;

import dev.leadwright.agents.LeadDetails.KnownFact;
import java.net.URI;

/**
 * A fact as a page shows it.
 *
 * @param link address of its source if it is one a browser may be sent to, else empty
 * @param confidence in percent
 */
record ShownFact(KnownFact fact, String topic, String link, String host, long confidence) {

    static ShownFact of(KnownFact fact) {
        URI source = fact.source();
        boolean web = isWeb(source);
        return new ShownFact(
                fact,
                new Words().of(fact.topic()),
                web ? source.toString() : "",
                web ? source.getHost().replaceFirst("^www\\.", "") : source.toString(),
                Math.round(fact.confidence() * 100));
    }

    /** A source comes from a website: any other scheme, {@code javascript:} above all, is shown but not linked. */
    private static boolean isWeb(URI source) {
        String scheme = source.getScheme();
        return source.getHost() != null && ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme));
    }
}
