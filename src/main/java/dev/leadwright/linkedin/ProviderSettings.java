package dev.leadwright.linkedin;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An HTTP endpoint that answers with profiles as JSON. It is the operator's choice, so it may be within the company's
 * network; what it answers is untrusted text all the same. Each template is an http or https address; its placeholders are
 * filled in percent-encoded: {@code {profile}}, {@code {company-page}}, {@code {first-name}}, {@code {last-name}},
 * {@code {company}}, {@code {domain}}.
 *
 * @param profileUrl answers with the profile at {@code {profile}}; empty: no provider
 * @param searchUrl answers with the address of a person's profile; empty: only those are found whose address the CRM has
 * @param companyUrl answers with the company at {@code {company-page}}; empty: companies are not asked for
 * @param apiKey blank where the endpoint asks for none
 * @param keyHeader the header that carries the key: {@code Authorization: Bearer {key}}
 * @param timeout longest wait for an answer, 1 s to 2 min
 * @param callsPerDay calls of all nodes together in a day (UTC), whatever their answers; 0 sets no limit
 * @param fields where in the answers the values stand
 */
public record ProviderSettings(
        @DefaultValue("") String profileUrl,
        @DefaultValue("") String searchUrl,
        @DefaultValue("") String companyUrl,
        @DefaultValue("") String apiKey,

        @DefaultValue("Authorization: Bearer {key}") String keyHeader,

        @DefaultValue("20s") Duration timeout,
        @DefaultValue("100") int callsPerDay,
        @DefaultValue ProviderFields fields) {
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,60}: ?[ -~]*\\{key}[ -~]*");
    private static final Duration SHORTEST_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(2);

    public ProviderSettings {
        profileUrl = template("profile-url", profileUrl);
        searchUrl = template("search-url", searchUrl);
        companyUrl = template("company-url", companyUrl);
        apiKey = apiKey.strip();
        if (!HEADER.matcher(keyHeader).matches()) {
            throw new IllegalArgumentException(
                    "linkedin.provider.key-header: a header with {key} in it, such as \"X-Api-Key: {key}\".");
        }
        if (timeout.compareTo(SHORTEST_TIMEOUT) < 0 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException(
                    "linkedin.provider.timeout: " + timeout.toSeconds() + " s is not between 1 s and 2 min.");
        }
        if (callsPerDay < 0) {
            throw new IllegalArgumentException("linkedin.provider.calls-per-day: " + callsPerDay + " is less than 0.");
        }
    }

    private static String template(String key, String template) {
        String text = template.strip();
        if (text.isEmpty()) {
            return text;
        }
        try {
            URI address = URI.create(text.replaceAll("\\{[a-z-]+}", "x"));
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            if (web && address.getHost() != null && address.getRawUserInfo() == null) {
                return text;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Told below.
        }
        throw new IllegalArgumentException(
                "linkedin.provider." + key + ": \"" + text
                        + "\" is no http or https address without user name; https://provider.example/profile?url={profile} is.");
    }

    @Override
    public String toString() {
        return "ProviderSettings[profileUrl=" + profileUrl + ", searchUrl=" + searchUrl + ", companyUrl=" + companyUrl
                + ", apiKey=" + (apiKey.isEmpty() ? "(none)" : "****") + ", callsPerDay=" + callsPerDay + "]";
    }
}
