package dev.leadwright.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccessTests {
    private static final RunningDashboard dashboard = RunningDashboard.start();

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void everyPageNeedsASession() {
        Set<String> open = Set.of("/open", "/error");
        List<String> answered = new ArrayList<>();
        dashboard.pages().getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> !open.contains(path))
                .map(path -> path.replaceAll("\\{.*}", "1"))
                .forEach(path -> {
                    answered.add(path);
                    assertThat(new Visitor(dashboard).get(path).statusCode())
                            .as("GET " + path)
                            .isEqualTo(401);
                    assertThat(new Visitor(dashboard).post(path, Map.of()).statusCode())
                            .as("POST " + path)
                            .isBetween(401, 403);
                });
        assertThat(answered)
                .contains("/", "/tasks", "/leads", "/leads/1", "/alerts", "/outbox", "/audit", "/ambiguous", "/live");
    }

    @Test
    void whatIsNotAPageNeedsASessionToo() {
        for (String path : List.of("/nothing", "/webjars/htmx.org/dist/htmx.min.js", "/actuator", "/actuator/env")) {
            assertThat(new Visitor(dashboard).get(path).statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void visitorsWithoutASessionAreToldHowToGetALinkAndLeaveNothingBehind() {
        HttpResponse<String> answer = new Visitor(dashboard).get("/leads");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Jsoup.parse(answer.body()).text()).contains("./leadwright dashboard");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theHealthCheckIsOpenAndSaysOnlyHowItIs() {
        HttpResponse<String> answer = new Visitor(dashboard).get("/actuator/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("PostgreSQL");
    }

    @Test
    void aLinkOpensTheDashboardInOneBrowser() {
        var visitor = new Visitor(dashboard);
        assertThat(visitor.open(dashboard.newLink()).headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(URI.create(location)).hasPath("/"));

        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        assertThat(new Visitor(dashboard).get("/").statusCode()).isEqualTo(401);
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        var visitor = new Visitor(dashboard);
        String cookie = visitor.open(dashboard.newLink())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();

        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Max-Age=604800", "Path=/");
    }

    @Test
    void aLinkWorksOnceOnly() {
        URI link = dashboard.newLink();
        new Visitor(dashboard).open(link);

        HttpResponse<String> second = new Visitor(dashboard).open(link);

        assertThat(second.statusCode()).isEqualTo(401);
        assertThat(Jsoup.parse(second.body()).text())
                .contains("This link was used before or is too old", "./leadwright dashboard");
        assertThat(second.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void ofManyWhoUseALinkAtOnceOneGetsIn() throws Exception {
        URI link = dashboard.newLink();
        Callable<Integer> open = () -> new Visitor(dashboard).open(link).statusCode();
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = new ArrayList<>();
            for (var answer : visitors.invokeAll(List.of(open, open, open, open, open, open))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnlyOnce(302).contains(401);
        }
    }

    @Test
    void lookingAtALinkDoesNotUseItUp() {
        URI link = dashboard.newLink();
        new Visitor(dashboard).get(link.getPath() + "?" + link.getQuery());
        new Visitor(dashboard).get(link.getPath() + "?" + link.getQuery());

        assertThat(new Visitor(dashboard).open(link).statusCode()).isEqualTo(302);
    }

    @Test
    void aLinkExpires() {
        URI link = dashboard.newLink();
        dashboard.clock.step(Duration.ofMinutes(16));

        assertThat(new Visitor(dashboard).open(link).statusCode()).isEqualTo(401);
    }

    @Test
    void aGuessedTokenIsRefused() {
        for (String token : List.of("", "0", "a".repeat(64), "' or 1=1 --", "\0")) {
            assertThat(new Visitor(dashboard)
                            .post("/open", Map.of("token", token))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void theDatabaseDoesNotKnowTheToken() {
        URI link = dashboard.newLink();
        String token = link.getQuery().substring("token=".length());

        assertThat(token).hasSize(64);
        assertThat(JdbcClient.create(dashboard.database.dataSource())
                        .sql("select encode(token_hash, 'hex') || encode(token_hash, 'escape') from dashboard_link")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(stored -> stored.contains(token));
    }

    @Test
    void aCommandOnTheSameDatabaseMakesLinksToTheServer() {
        try (var command = dashboard.command()) {
            URI link = command.newLink();

            assertThat(link.toString()).startsWith(dashboard.address().toString());
            assertThat(new Visitor(dashboard).open(link).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void withoutAServerThereIsNoLink() {
        var stopped = RunningDashboard.start();
        stopped.close();
        try (var command = stopped.command()) {
            assertThatThrownBy(command::newLink)
                    .isInstanceOf(DashboardNotRunning.class)
                    .hasMessageContaining("./leadwright serve");
        }
    }

    @Test
    void aSessionOutlivesARestart() {
        var first = RunningDashboard.start();
        Visitor visitor = Visitor.signedIn(first);
        HttpCookie cookie = visitor.cookies().getCookieStore().getCookies().getFirst();
        first.close();

        try (var second = RunningDashboard.start(first.database)) {
            HttpResponse<String> answer =
                    new Visitor(second).get("/", "Cookie", cookie.getName() + "=" + cookie.getValue());
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        Visitor visitor = Visitor.signedIn(dashboard);

        assertThat(visitor.post("/alerts/read", Map.of("seenAt", "2027-01-01T00:00:00Z"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void whoSignsOutNeedsANewLink() {
        Visitor visitor = Visitor.signedIn(dashboard);
        visitor.submit(visitor.page("/").expectFirst("form[action=/sign-out]"), Map.of());

        assertThat(visitor.get("/").statusCode()).isEqualTo(401);
    }

    @Test
    void aVisitFromAnotherSiteIsRepeatedSoThatTheBrowserSendsItsCookie() {
        assertThat(new Visitor(dashboard)
                        .get("/leads/1", "Sec-Fetch-Site", "cross-site")
                        .headers()
                        .firstValue("Refresh"))
                .hasValue("0");
        assertThat(new Visitor(dashboard)
                        .get("/leads/1", "Sec-Fetch-Site", "same-origin")
                        .headers()
                        .firstValue("Refresh"))
                .isEmpty();
    }

    @Test
    void anOpenPageWhoseSessionEndedLoadsAgain() {
        assertThat(new Visitor(dashboard)
                        .get("/tasks", "HX-Request", "true")
                        .headers()
                        .firstValue("HX-Refresh"))
                .hasValue("true");
    }

    @Test
    void metricsNeedASessionOrTheToken() {
        String path = "/actuator/prometheus";
        assertThat(new Visitor(dashboard).get(path).statusCode()).isEqualTo(401);
        assertThat(new Visitor(dashboard)
                        .get(path, "Authorization", "Bearer wrong")
                        .statusCode())
                .isEqualTo(401);
        assertThat(new Visitor(dashboard)
                        .get(path, "Authorization", "Bearer " + RunningDashboard.METRICS_TOKEN)
                        .body())
                .contains("jvm_memory_used_bytes");
        assertThat(Visitor.signedIn(dashboard).get(path).statusCode()).isEqualTo(200);
        assertThat(new Visitor(dashboard)
                        .get("/", "Authorization", "Bearer " + RunningDashboard.METRICS_TOKEN)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void pagesForbidWhatTheyDoNotNeed() {
        Visitor visitor = Visitor.signedIn(dashboard);
        for (String path : List.of("/", "/leads", "/nothing", "/open")) {
            HttpResponse<String> answer = visitor.get(path);
            Map<String, String> headers = answer.headers().map().entrySet().stream()
                    .collect(Collectors.toMap(
                            header -> header.getKey().toLowerCase(Locale.ROOT),
                            header -> String.join(",", header.getValue())));
            assertThat(headers)
                    .as(path)
                    .containsEntry(
                            "content-security-policy",
                            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                                    + " connect-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'")
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("x-frame-options", "DENY")
                    .containsEntry("referrer-policy", "no-referrer")
                    .hasEntrySatisfying(
                            "cache-control", value -> assertThat(value).contains("no-store"));
        }
    }
}
