package dev.leadwright.web.browser;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Lets a page's requests through or not, and signs them in at the proxy. The wall behind the proxy decides about
 * addresses; this only spares what is of no use or wants to be spared, and ends what has no end.
 */
final class RequestGate {
    private static final int MOST_REQUESTS = 100;

    /** Of the page itself, by whatever way it sends us on: five redirects. */
    private static final int MOST_DOCUMENTS = 6;

    private static final Pattern WEB = Pattern.compile("^https?://(?:[^/?#@]*@)?([^/?#@:]+)");

    private static final Set<String> OF_NO_USE =
            Set.of("Media", "TextTrack", "EventSource", "Prefetch", "Manifest", "Ping");
    private static final Set<String> ONLY_SEEN = Set.of("Image", "Font");

    private final ProxyAccess proxy;
    private final boolean image;
    private final Predicate<String> spared;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger documents = new AtomicInteger();
    private final Set<String> signedIn = ConcurrentHashMap.newKeySet();
    private volatile String mainFrame = "";

    /** @param spared hosts that are not to be asked */
    RequestGate(ProxyAccess proxy, boolean image, Predicate<String> spared) {
        this.proxy = proxy;
        this.image = image;
        this.spared = spared;
    }

    void mainFrame(String id) {
        mainFrame = id;
    }

    /** Whether the page has sent us on too often. */
    boolean wanders() {
        return documents.get() > MOST_DOCUMENTS;
    }

    /** Answers {@code Fetch.requestPaused}. */
    void decide(DevTools devTools, String session, JsonNode paused) {
        String id = paused.path("requestId").asString();
        if (isAllowed(paused)) {
            devTools.tell(session, "Fetch.continueRequest", Map.of("requestId", id));
        } else {
            devTools.tell(session, "Fetch.failRequest", Map.of("requestId", id, "errorReason", "BlockedByClient"));
        }
    }

    /** Answers {@code Fetch.authRequired}: the proxy is told who we are, once; no site is. */
    void signIn(DevTools devTools, String session, JsonNode required) {
        String id = required.path("requestId").asString();
        boolean ours =
                required.path("authChallenge").path("source").asString("").equals("Proxy") && signedIn.add(id);
        Map<String, String> answer = ours
                ? Map.of("response", "ProvideCredentials", "username", proxy.user(), "password", proxy.password())
                : Map.of("response", "CancelAuth");
        devTools.tell(session, "Fetch.continueWithAuth", Map.of("requestId", id, "authChallengeResponse", answer));
    }

    private boolean isAllowed(JsonNode paused) {
        String type = paused.path("resourceType").asString("");
        boolean main =
                type.equals("Document") && paused.path("frameId").asString("").equals(mainFrame);
        if (main && documents.incrementAndGet() > MOST_DOCUMENTS) {
            return false;
        }
        String address = paused.path("request").path("url").asString("");
        Matcher web = WEB.matcher(address);
        return web.find()
                && !spared.test(web.group(1))
                && requests.incrementAndGet() <= MOST_REQUESTS
                && !OF_NO_USE.contains(type)
                && (image || !ONLY_SEEN.contains(type));
    }
}
