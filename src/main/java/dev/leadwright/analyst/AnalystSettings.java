package dev.leadwright.analyst;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By what leads are judged, who judges, and who does when the model cannot.
 *
 * @param icp the ideal-customer profile; empty: {@code icp.yaml} beside leadwright.yaml, else the built-in one
 * @param meetingLink where a meeting can be booked; empty: the mail asks for an answer
 * @param whenUnavailable what happens while the model cannot be reached
 * @param provider who judges
 * @param apiKey of Anthropic's API, also {@code ANTHROPIC_API_KEY}; blank until one is given
 * @param baseUrl where that API is, also {@code ANTHROPIC_BASE_URL}; {@code https}, or {@code http} on this machine,
 *     because the key travels with every call
 * @param timeout longest wait for one answer of a model, 1 s to 10 min
 * @param model Anthropic's model for each purpose
 * @param effort how much Claude thinks before it answers, which is paid for as output
 * @param openai any other model, behind an OpenAI-compatible endpoint
 * @param prices of models by their ids, added to the published ones; {@code other} is that of all that have none
 * @param budget what the model's calls may cost
 */
public record AnalystSettings(
        Optional<String> icp,
        Optional<String> meetingLink,
        @DefaultValue("wait") WhenUnavailable whenUnavailable,
        @DefaultValue("auto") AnalystProvider provider,
        @DefaultValue("") String apiKey,
        @DefaultValue(ANTHROPIC) URI baseUrl,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue ClaudeModels model,
        @DefaultValue("low") Effort effort,
        @DefaultValue OpenAiSettings openai,
        Map<String, ModelPrice> prices,
        @DefaultValue Budget budget) {

    /** What happens while the model cannot be reached. */
    public enum WhenUnavailable {
        /** Tasks wait until it is back (sequence 5). */
        WAIT,
        /** The rules judge and write in its stead, and what they did says so. */
        RULES
    }

    /** How much Claude thinks. */
    public enum Effort {
        LOW,
        MEDIUM,
        HIGH,
        /** Nothing is said about it: for models that do not know of effort. */
        UNSAID
    }

    private static final String ANTHROPIC = "https://api.anthropic.com";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Duration SHORTEST_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(10);

    @SuppressWarnings("NullAway") // the binder gives null for a map that no key is set of
    public AnalystSettings {
        prices = prices == null ? Map.of() : Map.copyOf(prices);
        icp = icp.filter(file -> !file.isBlank());
        meetingLink = meetingLink.filter(link -> !link.isBlank());
        apiKey = apiKey.strip();
        requireSafe("analyst.base-url", baseUrl);
        if (timeout.compareTo(SHORTEST_TIMEOUT) < 0 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException(
                    "analyst.timeout: " + timeout.toSeconds() + " s is not between 1 s and 10 min.");
        }
        if (provider == AnalystProvider.CLAUDE && apiKey.isEmpty()) {
            throw new IllegalArgumentException(
                    "analyst.provider: claude needs a key. Set ANTHROPIC_API_KEY, or choose rules.");
        }
        if (provider == AnalystProvider.OPENAI && !openai.isComplete()) {
            throw new IllegalArgumentException("analyst.provider: openai needs analyst.openai.base-url and"
                    + " analyst.openai.model, such as http://localhost:11434/v1 and llama3.3.");
        }
    }

    /** The same with the rules as analyst and defaults for what concerns models. */
    public static AnalystSettings ofRules(Optional<String> meetingLink, WhenUnavailable whenUnavailable) {
        return new AnalystSettings(
                Optional.empty(),
                meetingLink,
                whenUnavailable,
                AnalystProvider.RULES,
                "",
                URI.create(ANTHROPIC),
                Duration.ofSeconds(60),
                ClaudeModels.DEFAULT,
                Effort.LOW,
                OpenAiSettings.NONE,
                Map.of(),
                Budget.DEFAULT);
    }

    /** Who judges: never {@link Provider#AUTO}. */
    public AnalystProvider servedBy() {
        return switch (provider) {
            case AUTO -> apiKey.isEmpty() ? AnalystProvider.RULES : AnalystProvider.CLAUDE;
            default -> provider;
        };
    }

    /** Whether what leads are judged by stays on this machine. */
    public boolean staysOnThisMachine() {
        return switch (servedBy()) {
            case CLAUDE -> isOnThisMachine(baseUrl);
            case OPENAI ->
                openai.baseUrl().filter(AnalystSettings::isOnThisMachine).isPresent();
            default -> true;
        };
    }

    static void requireSafe(String key, URI url) {
        boolean secure = "https".equalsIgnoreCase(url.getScheme());
        boolean local = "http".equalsIgnoreCase(url.getScheme()) && isOnThisMachine(url);
        if (url.getHost() == null || !(secure || local)) {
            throw new IllegalArgumentException(key + ": \"" + url
                    + "\" would send leads and key unprotected. Use https://, or http:// with localhost.");
        }
        if (url.getQuery() != null || url.getUserInfo() != null) {
            throw new IllegalArgumentException(key + " holds scheme, host, port and path only.");
        }
    }

    private static boolean isOnThisMachine(URI url) {
        return THIS_MACHINE.contains(url.getHost());
    }

    @Override
    public String toString() {
        return "AnalystSettings[provider=" + provider + ", apiKey="
                + (apiKey.isEmpty() ? "(none)" : "****") + ", baseUrl=" + baseUrl + ", timeout=" + timeout + ", model="
                + model + ", effort=" + effort + ", openai=" + openai + ", whenUnavailable=" + whenUnavailable + "]";
    }
}
