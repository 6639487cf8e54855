package dev.leadwright.linkedin.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.leadwright.configuration.SettingsLoader;
import dev.leadwright.linkedin.CompanyProfile;
import dev.leadwright.linkedin.LinkedinSettings;
import dev.leadwright.linkedin.Lookup;
import dev.leadwright.linkedin.PersonQuery;
import dev.leadwright.linkedin.Position;
import dev.leadwright.linkedin.Profile;
import dev.leadwright.testing.SteppedClock;
import dev.leadwright.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A provider on loopback that answers in the form Proxycurl made common, or in another. */
class ProfileProviderTests {
    private static final String KEY = "key-of-the-provider-0001";
    private static final String PROFILE = """
            {"public_identifier": "ada-byron", "full_name": "Ada Byron", "occupation": "CTO at Engines",
             "experiences": [
               {"starts_at": {"day": 1, "month": 4, "year": 2021}, "ends_at": null, "title": "CTO", "company": "Engines"},
               {"starts_at": {"month": 1, "year": 2015}, "ends_at": {"month": 3, "year": 2021}, "title": "Architect",
                "company": "Looms"},
               {"starts_at": null, "ends_at": null, "title": "no company"}],
             "skills": ["Mathematics", "Poetry", 7, null]}
            """;

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-23T09:30:00Z"));
    private final JdbcClient sql = database();
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final Map<String, String> settings = new HashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new HashMap<>();
    private int status = 200;
    private String retryAfter = "";

    ProfileProviderTests() throws IOException {
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestURI().toString());
                keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
                if (!retryAfter.isEmpty()) {
                    exchange.getResponseHeaders().add("Retry-After", retryAfter);
                }
                String answer = answers.getOrDefault(exchange.getRequestURI().getPath(), "");
                byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(
                        answer.isEmpty() && status == 200 ? 404 : status, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        String at = "http://127.0.0.1:" + server.getAddress().getPort();
        settings.put("linkedin.enabled", "true");
        settings.put("linkedin.provider.profile-url", at + "/profile?url={profile}");
        settings.put("linkedin.provider.search-url", at + "/search?f={first-name}&l={last-name}&d={domain}");
        settings.put("linkedin.provider.company-url", at + "/company?url={company-page}");
        settings.put("linkedin.provider.api-key", KEY);
        settings.put("linkedin.provider.timeout", "5s");
    }

    private static JdbcClient database() throws IOException {
        JdbcClient sql = JdbcClient.create(TestDatabase.create().dataSource());
        sql.sql("CREATE SCHEMA leadwright").update();
        try (InputStream in = ProfileProviderTests.class.getResourceAsStream("/db/leadwright/V019__enrichment.sql")) {
            sql.sql(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8))
                    .update();
        }
        return sql;
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private LinkedinSettings linkedin() {
        return new SettingsLoader()
                .load(Optional.empty(), Map.of(), settings)
                .settings()
                .linkedin();
    }

    /** One of several nodes: each is a process of its own on the same database. */
    private ProfileProvider node() {
        LinkedinSettings linkedin = linkedin();
        return new ProfileProvider(
                linkedin, new ProviderClient(linkedin), new ProviderLedger(sql, linkedin, clock), clock);
    }

    private static PersonQuery query(@Nullable String profile) {
        return new PersonQuery(
                Optional.of("Ada"),
                Optional.of("Byron & Co?/#"),
                Optional.of("Engines"),
                Optional.of("engines.example"),
                Optional.ofNullable(profile).map(URI::create),
                Optional.of(URI.create("https://www.linkedin.com/company/engines")));
    }

    private static final PersonQuery KNOWN = query("https://www.linkedin.com/in/ada-byron");

    private static <T> T only(Lookup<T> answer) {
        return answer instanceof Lookup.Found<T>(List<T> items)
                ? items.getFirst()
                : org.assertj.core.api.Assertions.fail("Not found: " + answer);
    }

    @Test
    void aProfileIsReadByThePointers() {
        answers.put("/profile", PROFILE);

        Profile ada = only(node().findProfiles(KNOWN));

        assertThat(ada.name()).isEqualTo("Ada Byron");
        assertThat(ada.positions())
                .extracting(Position::inWords)
                .containsExactly("CTO at Engines (2021-04 to now)", "Architect at Looms (2015-01 to 2021-03)");
        assertThat(ada.skills()).containsExactly("Mathematics", "Poetry", "7");
        assertThat(asked).containsExactly("/profile?url=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fada-byron");
        assertThat(keys).containsExactly("Bearer " + KEY);
    }

    @Test
    void anotherFormIsReadByOtherPointers() {
        settings.put("linkedin.provider.fields.name", "/data/person/displayName");
        settings.put("linkedin.provider.fields.positions", "/data/jobs");
        settings.put("linkedin.provider.fields.position-title", "/role/name");
        settings.put("linkedin.provider.fields.position-company", "/employer");
        settings.put("linkedin.provider.fields.position-from", "/since");
        settings.put("linkedin.provider.key-header", "X-Api-Key: {key}");
        answers.put("/profile", """
                {"data": {"person": {"displayName": "Ada Byron"},
                          "jobs": [{"role": {"name": "CTO"}, "employer": "Engines", "since": "2021-04-01"}]}}
                """);

        assertThat(only(node().findProfiles(KNOWN)).positions())
                .extracting(Position::inWords)
                .containsExactly("CTO at Engines (2021-04 to now)");
        assertThat(keys).containsExactly("null");
    }

    @Test
    void aPersonIsSearchedWithWhatTheCrmKnowsAndNothingOfItChangesTheAddress() {
        answers.put("/search", "{\"url\": \"https://uk.linkedin.com/in/ada-byron/\"}");
        answers.put("/profile", PROFILE);

        assertThat(only(node().findProfiles(query(null))).name()).isEqualTo("Ada Byron");
        assertThat(asked.getFirst()).isEqualTo("/search?f=Ada&l=Byron%20%26%20Co%3F%2F%23&d=engines.example");
    }

    @Test
    void dotsAloneAreNotFilledIn() {
        answers.put("/search", "{}");

        node().findProfiles(new PersonQuery(
                Optional.of(".."),
                Optional.of("Byron"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));

        assertThat(asked).allSatisfy(address -> assertThat(address).doesNotContain(".."));
    }

    /** A former employer must not pass for the present one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null                         | CTO at Engines (2021-04 to now)",
                "'\"2023-05-31T00:00:00Z\"' | CTO at Engines (2021-04 to 2023-05)",
                "'\"2023-05-31\"'           | CTO at Engines (2021-04 to 2023-05)",
                "'{\"year\": 2023}'         | CTO at Engines (2021-04 to 2023-01)",
            })
    void anEndIsAnEndInWhateverForm(String end, String words) {
        answers.put(
                "/profile",
                PROFILE.replace(
                        "\"ends_at\": null, \"title\": \"CTO\"", "\"ends_at\": " + end + ", \"title\": \"CTO\""));

        assertThat(only(node().findProfiles(KNOWN)).positions().getFirst().inWords())
                .isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1685491200", "\"31.05.2023\"", "\"long ago\""})
    void anEndThatCannotBeReadIsNoPresentPosition(String end) {
        answers.put(
                "/profile",
                PROFILE.replace(
                        "\"ends_at\": null, \"title\": \"CTO\"", "\"ends_at\": " + end + ", \"title\": \"CTO\""));

        assertThat(only(node().findProfiles(KNOWN)).positions().getFirst().current())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012345678901-123456789012345678902", "99999999999999999999"})
    void anAbsurdSizeIsNone(String size) {
        answers.put("/company", "{\"name\": \"Engines\", \"company_size\": \"%s\"}".formatted(size));

        assertThat(only(node().findCompany(KNOWN)).size()).isEmpty();
    }

    @Test
    void aCompanyIsReadToo() {
        answers.put("/company", """
                {"name": "Engines", "company_size": [51, 200], "company_size_on_linkedin": 4711, "industry": "Machinery",
                 "hq": {"city": "London", "state": null, "country": "GB"}}
                """);

        CompanyProfile engines = only(node().findCompany(KNOWN));

        assertThat(engines.size()).contains("51-200");
        assertThat(engines.headquarters()).contains("London, GB");
    }

    @Test
    void noAnswerIsPaidForTwiceOnWhicheverNodeItIsAskedFor() {
        answers.put("/profile", PROFILE);

        Profile first = only(node().findProfiles(KNOWN));
        assertThat(only(node().findProfiles(KNOWN))).isEqualTo(first);
        assertThat(asked).hasSize(1);

        clock.step(Duration.ofDays(31));
        only(node().findProfiles(KNOWN));
        assertThat(asked).hasSize(2);
    }

    @Test
    void whoIsNotKnownIsUnknownAndNotAskedForAgain() {
        assertThat(node().findProfiles(KNOWN)).isInstanceOf(Lookup.Unknown.class);
        assertThat(node().findProfiles(KNOWN)).isInstanceOf(Lookup.Unknown.class);

        assertThat(asked).hasSize(1);
    }

    @Test
    void aProviderThatAsksToWaitIsLeftAloneForThatTime() {
        answers.put("/profile", PROFILE);
        status = 429;
        retryAfter = "40";
        ProfileProvider node = node();

        assertThat(node.findProfiles(KNOWN))
                .isEqualTo(new Lookup.Later<>("It asks to come back later (429)", Optional.of(Duration.ofSeconds(40))));
        assertThat(node.findProfiles(KNOWN)).isInstanceOf(Lookup.Later.class);
        assertThat(asked).hasSize(1);

        status = 200;
        clock.step(Duration.ofSeconds(40));
        assertThat(only(node.findProfiles(KNOWN)).name()).isEqualTo("Ada Byron");
    }

    @ParameterizedTest
    @CsvSource({"500, It is out of order (500)", "503, It is out of order (503)"})
    void whatMayPassIsForLater(int code, String reason) {
        status = code;

        assertThat(node().findProfiles(KNOWN)).isEqualTo(new Lookup.Later<>(reason, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "401, refuses the key (401). Set LEADWRIGHT_LINKEDIN_PROVIDER_API_KEY",
        "402, has no credit left for this key (402)",
        "302, answers 302. Look at the templates of linkedin.provider",
        "418, answers 418. Look at the templates of linkedin.provider"
    })
    void whatAPersonHasToPutRightIsAFailureThatNamesNoSecret(int code, String reason) {
        status = code;

        assertThat(node().findProfiles(KNOWN)).isEqualTo(new Lookup.Failed<>("It " + reason));
        assertThat(linkedin().toString()).doesNotContain(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{\"full_name\": ", "\"Ada\"", "[[[[[[[", "nonsense"})
    void whatIsNotJsonIsAClearFailureAndNotKept(String body) {
        answers.put("/profile", body);
        assertThat(node().findProfiles(KNOWN)).isInstanceOf(Lookup.Failed.class);

        answers.put("/profile", PROFILE);
        assertThat(only(node().findProfiles(KNOWN)).name()).isEqualTo("Ada Byron");
    }

    @Test
    void aPointerThatFindsNothingIsNamed() {
        settings.put("linkedin.provider.fields.name", "/nowhere");
        answers.put("/profile", PROFILE);

        assertThat(node().findProfiles(KNOWN))
                .isEqualTo(
                        new Lookup.Failed<>("Its answer holds no name at /nowhere. Look at linkedin.provider.fields"));
    }

    @Test
    void theDaysCallsAreCountedForAllNodesTogether() {
        settings.put("linkedin.provider.calls-per-day", "2");
        answers.put("/profile", PROFILE);

        only(node().findProfiles(query("https://www.linkedin.com/in/ada-one")));
        only(node().findProfiles(query("https://www.linkedin.com/in/ada-two")));
        assertThat(node().findProfiles(query("https://www.linkedin.com/in/ada-three")))
                .isEqualTo(new Lookup.Unknown<>("Today's 2 calls are used up (linkedin.provider.calls-per-day)"));
        assertThat(asked).hasSize(2);

        clock.step(Duration.ofDays(1));
        only(node().findProfiles(query("https://www.linkedin.com/in/ada-three")));
    }

    @Test
    void aProviderThatIsNotThereIsForLater() {
        server.stop(0);

        assertThat(node().findProfiles(KNOWN)).isInstanceOf(Lookup.Later.class);
    }
}
