package dev.leadwright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwright.testing.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class PageTests {

    @RegisterExtension
    static final PortalFixture fixture = new PortalFixture();

    private final PortalClient client = fixture.client();
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final URI portal = fixture.portal().baseUri();
    private String cookie = "";

    @BeforeEach
    void open() {
        cookie = visit(fixture.portal().newPageLink().toString(), "")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceFirst(";.*", "");
    }

    @Test
    void aLinkOpensThePageOnceAndItsCookieIsOutOfReachOfScriptsAndOtherSites() {
        URI link = fixture.portal().newPageLink();

        HttpResponse<String> opened = visit(link.toString(), "");
        assertThat(opened.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Strict");
        assertThat(visit(link.toString(), "").statusCode()).isEqualTo(401);
    }

    @Test
    void withoutALinkNothingIsShown() {
        String id = client.create("contacts", "\"firstname\":\"Ada\"");
        for (String shown : List.of("", "portal=", "portal=" + "0".repeat(64), "other=x")) {
            for (String path : List.of(
                    "/", "/records/contacts", "/records/contacts/" + id, "/records/contacts/new", "/open?token=x")) {
                HttpResponse<String> answer = visit(portal + path, shown);
                assertThat(answer.statusCode()).as(path).isEqualTo(401);
                assertThat(answer.body()).doesNotContain("Ada");
            }
        }
    }

    @Test
    void theCookieOpensThePageAndNotTheApi() {
        assertThat(visit(portal + "/records/contacts", cookie).statusCode()).isEqualTo(200);
        assertThat(visit(portal + "/crm/objects/2026-09/contacts", cookie).statusCode())
                .isEqualTo(401);
    }

    @Test
    void anotherNameOfThisMachineIsRefused() throws IOException {
        for (String host : List.of("evil.example", "evil.example:" + portal.getPort(), "127.0.0.1.evil.example")) {
            assertThat(firstLine("GET /records/contacts HTTP/1.1\r\nHost: " + host + "\r\nCookie: " + cookie
                            + "\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void pagesForbidWhatTheyDoNotNeed() {
        for (String path : List.of("/records/tasks", "/records/nothing", "/page.css", "/open")) {
            var headers = visit(portal + path, cookie).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                    .doesNotContain("script");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        }
    }

    @Test
    void aVisitIsNoCallOfTheApi() {
        long before = fixture.portal().calls().total();
        visit(portal + "/records/contacts", cookie);

        assertThat(fixture.portal().calls().total()).isEqualTo(before);
    }

    @Test
    void recordsAreListedTheNewestFirstAndPageByPage() {
        for (int i = 0; i < 30; i++) {
            client.create("contacts", "\"firstname\":\"Number\",\"lastname\":\"" + i + "\"");
        }
        Document first = page("/records/contacts");
        assertThat(first.select("tbody th").eachText())
                .hasSize(25)
                .startsWith("Number 29")
                .endsWith("Number 5");

        Document second = page(first.expectFirst(".paging a:contains(Older)").attr("href"));
        assertThat(second.select("tbody th").eachText()).hasSize(5).endsWith("Number 0");
        assertThat(second.select(".paging a").eachText()).containsExactly("Newest");
    }

    @Test
    void recordsAreFoundByAnyTextInThem() {
        client.create("contacts", "\"firstname\":\"Ada\",\"company\":\"100% Cotton_Ltd\"");
        client.create("contacts", "\"firstname\":\"Bea\",\"company\":\"1000 Cottons\"");

        assertThat(found("cotton")).containsExactly("Bea", "Ada");
        assertThat(found("100%")).containsExactly("Ada");
        assertThat(found("n_l")).containsExactly("Ada");
        assertThat(found("\\")).isEmpty();
        assertThat(found("\0")).hasSize(2);
    }

    @Test
    void aRecordIsShownWithItsPropertiesAndWhatBelongsToIt() {
        String contact = client.create("contacts", "\"firstname\":\"Ada\",\"email\":\"ada@ada.example\"");
        String task = client.create(
                "tasks", "\"hs_task_subject\":\"Qualify Lead: Ada\",\"hs_timestamp\":\"2026-12-01T09:00:00Z\"");
        client.put(PortalClient.OBJECTS + "tasks/" + task + "/associations/default/contacts/" + contact, "");

        Document shown = page("/records/contacts/" + contact);
        assertThat(shown.select("dt:contains(email) + dd").eachText()).contains("ada@ada.example");
        Element other = shown.expectFirst("a:contains(Qualify Lead: Ada)");
        assertThat(page(other.attr("href"))
                        .select("dt:contains(hs_timestamp) + dd")
                        .text())
                .isEqualTo("1 Dec 2026, 09:00");
    }

    @Test
    void whatAPersonAddsIsToldAsAPersonsChange() {
        try (var target = new WebhookTarget()) {
            fixture.portal().sendWebhooks(target.webhook(PortalSubscription.to("creation", "contacts")));
            HttpResponse<String> added = send("contacts", portal.toString(), Map.of("firstname", "Vera", "email", ""));

            assertThat(added.statusCode()).isEqualTo(303);
            String path = added.headers().firstValue("Location").orElseThrow();
            assertThat(page(path).select("h1").text()).isEqualTo("Vera");
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(target.events())
                            .singleElement()
                            .satisfies(event -> assertThat(
                                            event.get("changeSource").asString())
                                    .isEqualTo("CRM_UI")));
            client.create("contacts", "\"firstname\":\"By the API\"");
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(target.events())
                            .extracting(event -> event.get("changeSource").asString())
                            .containsExactly("CRM_UI", "INTEGRATION"));
            fixture.portal().sendWebhooks(target.webhook());
        }
    }

    @Test
    void aTaskIsAddedToAContact() {
        String contact = client.create("contacts", "\"firstname\":\"Ada\"");
        String form = page("/records/contacts/" + contact)
                .expectFirst("a:contains(Add a task)")
                .attr("href");
        assertThat(page(form).select("input[name=hs_task_subject]").attr("value"))
                .isEqualTo("Qualify Lead: Ada");

        send("tasks", portal.toString(), Map.of("hs_task_subject", "Enrich Data: Ada", "contact", contact));

        assertThat(page("/records/contacts/" + contact).select("section a").eachText())
                .containsExactly("Enrich Data: Ada");
    }

    @Test
    void whatThePortalRefusesIsSaidOnTheFormWithWhatWasTyped() {
        HttpResponse<String> refused =
                send("contacts", portal.toString(), Map.of("firstname", "Vera", "email", "not an address"));

        assertThat(refused.statusCode()).isEqualTo(400);
        Document form = Jsoup.parse(refused.body());
        assertThat(form.select("[role=alert]").text()).contains("Email address not an address is invalid");
        assertThat(form.select("input[name=email]").attr("value")).isEqualTo("not an address");
        assertThat(send("tasks", portal.toString(), Map.of("hs_task_subject", "x", "contact", "<b>"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() {
        for (String origin :
                List.of("", "null", "https://evil.example", "http://127.0.0.1:1", portal + ".evil.example")) {
            assertThat(send("contacts", origin, Map.of("firstname", "Mallory")).statusCode())
                    .as(origin)
                    .isEqualTo(403);
        }
        assertThat(fixture.portal().countRecords("contacts")).isZero();
    }

    @Test
    void addressesThatMakeNoSenseAreAnsweredAsSuch() {
        for (String path : List.of(
                "/records/",
                "/records/deals",
                "/records/0-1",
                "/records/notes/new",
                "/records/contacts/1",
                "/records/contacts/99999999999999999999")) {
            assertThat(visit(portal + path, cookie).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(visit(portal + "/records/contacts?before=x&before=y", cookie).statusCode())
                .isEqualTo(200);
        assertThat(visit(portal + "/records/contacts?q=%ff", cookie).statusCode())
                .isEqualTo(400);
    }

    @Test
    void hostileTextIsShownAsItIsAndIsNothingButText() throws IOException {
        Path file = SharedData.get("bad-input/blns/blns.json");
        List<String> strings = new ArrayList<>(json.readValue(file.toFile(), new TypeReference<List<String>>() {}));
        strings.addAll(List.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "${7*7}",
                "[[${7*7}]]",
                "__${T(java.lang.Runtime)}__"));
        strings.removeIf(String::isBlank);
        for (String naughty : strings) {
            String id = client.post(
                            PortalClient.OBJECTS + "contacts",
                            json.writeValueAsString(
                                    Map.of("properties", Map.of("firstname", naughty, "company", naughty))))
                    .text("/id");
            Document shown = page("/records/contacts/" + id);

            assertThat(shown.expectFirst("dt:contains(company) + dd bdi").wholeText())
                    .as(naughty)
                    .isEqualTo(asHtmlKeeps(naughty));
            assertHarmless(shown);
            assertHarmless(page("/records/contacts?q=" + encoded(naughty)));
            assertHarmless(page("/records/contacts/new?firstname=" + encoded(naughty)));
        }
    }

    private static void assertHarmless(Document page) {
        assertThat(page.select("script, img, iframe, object, embed, style, svg, base, meta[http-equiv]"))
                .isEmpty();
        for (Element element : page.getAllElements()) {
            element.attributes()
                    .forEach(attribute -> assertThat(attribute.getKey())
                            .doesNotStartWith("on")
                            .isNotEqualTo("style"));
            if (element.hasAttr("href") && !element.tagName().equals("link")) {
                assertThat(element.attr("href")).startsWith("/records/");
            }
        }
    }

    /** HTML has no carriage returns and no character 0; the parser makes other characters of them. */
    private static String asHtmlKeeps(String text) {
        return Jsoup.parse("<p>" + Entities.escape(text) + "</p>")
                .expectFirst("p")
                .wholeText();
    }

    private List<String> found(String text) {
        return page("/records/contacts?q=" + encoded(text)).select("tbody th").eachText();
    }

    private Document page(String path) {
        HttpResponse<String> answer = visit(portal + path, cookie);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> visit(String address, String shownCookie) {
        return send(HttpRequest.newBuilder(URI.create(address)).header("Cookie", shownCookie));
    }

    private HttpResponse<String> send(String type, String origin, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(portal.resolve("/records/" + type + "/new"))
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The JDK's client does not let a test make up a Host. */
    private String firstLine(String request) throws IOException {
        try (Socket socket = new Socket(Objects.requireNonNull(portal.getHost()), portal.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
