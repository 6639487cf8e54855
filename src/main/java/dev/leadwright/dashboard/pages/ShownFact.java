package dev.leadwright.dashboard.pages;

import dev.leadwright.agents.LeadDetails.KnownFact;
import java.net.URI;
import java.util.Comparator;
import java.util.List;

/**
 * A fact as a page shows it.
 *
 * @param reason why it was chosen, or why it was not
 * @param link address of its source if it is one a browser may be sent to, else empty
 * @param confidence in percent
 */
record ShownFact(KnownFact fact, String topic, String reason, String link, String host, long confidence) {
    private static final Comparator<KnownFact> BY_FIELD = Comparator.comparing(KnownFact::topic)
            .thenComparing(KnownFact::chosen, Comparator.reverseOrder())
            .thenComparing(KnownFact::confidence, Comparator.reverseOrder());

    /** Field by field, in each the chosen values first, so that those beside them can be compared. */
    static List<ShownFact> listOf(List<KnownFact> facts) {
        return facts.stream().sorted(BY_FIELD).map(ShownFact::of).toList();
    }

    private static ShownFact of(KnownFact fact) {
        URI source = fact.source();
        boolean web = isWeb(source);
        return new ShownFact(
                fact,
                new Words().of(fact.topic()),
                fact.chosen() ? fact.reason() : "Not taken over: " + fact.reason(),
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
