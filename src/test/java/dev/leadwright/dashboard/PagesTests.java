package dev.leadwright.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.orchestration.Clarification;
import dev.leadwright.orchestration.Timeline;
import dev.leadwright.sending.Brake;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTests {
    private static final RunningDashboard full = RunningDashboard.start();
    private static final RunningDashboard empty = RunningDashboard.start();
    private static Visitor visitor;
    private static Visitor newcomer;

    @BeforeAll
    static void fill() {
        SampleData.fill(full, 130);
        visitor = Visitor.signedIn(full);
        newcomer = Visitor.signedIn(empty);
    }

    @AfterAll
    static void stop() {
        full.close();
        empty.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tasks", "/leads", "/lists", "/alerts", "/review", "/outbox", "/ambiguous", "/audit"})
    void withoutDataAPageSaysWhatToDo(String path) {
        Document page = newcomer.page(path);

        assertThat(page.select(".empty").text()).hasSizeGreaterThan(20);
        assertThat(page.select("h1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/tasks",
                "/leads",
                "/leads/101003",
                "/lists",
                "/leads?list=3",
                "/alerts",
                "/review",
                "/outbox",
                "/outbox/1",
                "/ambiguous",
                "/audit"
            })
    void everyPageHasItsLandmarksAndNoInlineScriptOrStyle(String path) {
        Document page = visitor.page(path);

        assertThat(page.select("header, nav[aria-label], main#main, footer")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("html[lang]")).hasSize(1);
        assertThat(page.select("table:not(:has(caption)), th:not([scope])")).isEmpty();
        assertThat(page.select("[style], style, script:not([src]), [onclick], [onload]"))
                .isEmpty();
        assertThat(page.select("[src^=http], link[href^=http]")).isEmpty();
        assertThat(page.select("input:not([type=hidden]), select")).allMatch(field -> field.closest("label") != null);
    }

    @Test
    void aPersonOverridesAScoreAndLiftsTheOverride() {
        try (var dashboard = RunningDashboard.start()) {
            SampleData.fill(dashboard, 4);
            overrides(dashboard, Visitor.signedIn(dashboard));
        }
    }

    private static void overrides(RunningDashboard dashboard, Visitor visitor) {
        Document page = visitor.page("/leads/101001");
        assertThat(page.select(".exception").text())
                .contains("Robin set the tier WARM", "met at the fair, buys next year", "Computed:");
        assertThat(page.text())
                .contains("industry judged one band higher", "Ports are logistics", "Decision support: a person can");
        Element form = page.expectFirst("#override-form");
        String token = form.expectFirst("input[name=_csrf]").attr("value");

        assertThat(visitor.post(form.attr("action"), Map.of("tier", "HOT")).statusCode())
                .as("without the form's token")
                .isEqualTo(403);
        var answer = visitor.post(
                form.attr("action"),
                Map.of("_csrf", token, "tier", "COLD", "score", "", "reason", "a rival", "by", "Sam"));
        assertThat(answer.statusCode()).isEqualTo(302);
        visitor.post(page.expectFirst(".lift").attr("action"), Map.of("_csrf", token, "by", ""));

        assertThat(dashboard.data.overruled)
                .containsExactly("101001 the tier COLD, a rival, Sam", "101001 lifted, Somebody on the dashboard");
        visitor.page("/leads/101001"); // says what was done
        visitor.page("/leads/101001");
        visitor.post(form.attr("action"), Map.of("_csrf", token, "score", "101", "reason", "x"));
        assertThat(visitor.page("/leads/101001").select(".said").text())
                .isEqualTo("Not done: Choose a tier, or give a score from 0 to 100.");
        assertThat(dashboard.data.overruled).hasSize(2);
    }

    @Test
    void aLeadsPageShowsTheScreenshotOfItsSite() {
        Element image = visitor.page("/leads/101000").expectFirst(".screenshot img");
        assertThat(image.attr("alt")).isEqualTo("The home page of brightloom.example as it looked then");
        assertThat(visitor.page("/leads/101001").select(".screenshot")).isEmpty();

        HttpResponse<String> answer = visitor.get(image.attr("src"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map())
                .containsEntry("Content-Type", List.of("image/webp"))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("Content-Security-Policy", List.of("default-src 'none'; sandbox"));
        assertThat(answer.body()).startsWith("RIFF");
        assertThat(visitor.get("/leads/101001/screenshot").statusCode()).isEqualTo(404);
    }

    @Test
    void theOverviewCountsLeadsTasksMailsAndAlerts() {
        Document page = visitor.page("/");

        assertThat(page.select(".tile").eachText())
                .anyMatch(tile -> tile.startsWith("Leads 130"))
                .anyMatch(tile -> tile.startsWith("Mails sent 78"))
                .anyMatch(tile -> tile.startsWith("Open alerts 4 2 to act on, 1 urgent"));
        assertThat(page.select(".matrix tbody tr").eachText()).contains("Enrich Data 0 22 0 0 21 0");
        assertThat(page.select(".events li")).hasSize(12);
        assertThat(page.expectFirst("#alert-count").text()).isEqualTo("2 to act on");
    }

    @Test
    void theAlertsPageShowsHowFarPeopleWereToldAndWhatIsOver() {
        Document open = visitor.page("/alerts");
        assertThat(open.select(".notice").text())
                .contains(
                        "Alerts do not get through by webhook.",
                        "failed 3 min ago",
                        "One message waits",
                        "hooks.chat.example cannot be reached.");
        assertThat(open.select(".told li").eachText())
                .anyMatch(line -> line.startsWith("Delivered e-mail to ops@sender.example 2 messages"))
                .anyMatch(line -> line.startsWith("Retrying webhook hooks.chat.example cannot be reached."))
                .contains("Pending e-mail to user 12 of the CRM");
        assertThat(open.select(".alert").text()).doesNotContain("HubSpot does not answer");

        assertThat(visitor.page("/alerts?read=true").select(".alert.ended").eachText())
                .singleElement()
                .asString()
                .contains("HubSpot does not answer", "Over", "HubSpot answers again");
    }

    @Test
    void whatTheModelCostIsOnTheOverviewAndOnTheLeadsPage() {
        String overview = visitor.page("/").select("section:has(#model-title)").text();
        assertThat(overview)
                .contains("0.90 EUR", "29 calls for 20 leads", "3 at an assumed price", "A lead 0.0451 EUR")
                .containsPattern("A qualified lead [0-9.]+ EUR \\d+ HOT or WARM")
                .contains("From the cache 38 %", "Score 20 calls 0.81", "Extract 9 calls 0.0900")
                .contains("Left for today 19.10 of 20.00", "915,100 tokens of 1,000,000 tokens");
        assertThat(newcomer.page("/").select("#model-title")).isEmpty();

        String lead = visitor.page("/leads/101003")
                .select("section:has(#calls-title)")
                .text();
        assertThat(lead)
                .contains("0.0412 EUR", "2 calls, 4000 tokens read, 400 written", "1 at an assumed price")
                .contains("Left for this lead: 0.46 of 0.50", "mystery <b>9</b>", "cut off");
    }

    @Test
    void tasksAreFilteredAndPaged() {
        assertThat(visitor.page("/tasks").select("tbody tr")).hasSize(50);
        assertThat(visitor.page("/tasks?page=3").select("tbody tr")).hasSize(30);
        assertThat(visitor.page("/tasks?page=999").select(".paging").text()).contains("101–130 of 130");

        Document waiting = visitor.page("/tasks?state=WAITING&kind=Send+Outreach");
        assertThat(waiting.select("tbody tr")).hasSize(22);
        assertThat(waiting.select("tbody tr").text())
                .contains("Retries exhausted", "The website answered 503", "in 4 min")
                .doesNotContain("Completed");
    }

    @Test
    void leadsAreSearchedFilteredAndSorted() {
        Document found = visitor.page("/leads?search=Lovelace&tier=WARM&sort=SCORE");

        assertThat(found.select("tbody tr"))
                .isNotEmpty()
                .allMatch(row -> row.text().contains("Lovelace"));
        assertThat(found.expectFirst("input[name=search]").attr("value")).isEqualTo("Lovelace");
        assertThat(found.expectFirst("th[aria-sort]").text()).isEqualTo("Score");
        assertThat(visitor.page("/leads?search=nobody").select(".empty").text()).contains("Search for less");
    }

    @Test
    void leadListsShowHowFarTheyAreAndLeadToTheirLeads() {
        Document page = visitor.page("/lists");

        assertThat(page.select("tbody tr").eachText())
                .hasSize(3)
                .first()
                .asString()
                .contains("spring fair, hall 7.csv", "60 leads by import", "42 of 60 leads are through", "18 in work");
        assertThat(page.select("tbody tr").get(1).text())
                .contains("Messekontakte <Hannover> & Köln 2026.csv", "120", "30 with people", "10 failed", "47 min");
        assertThat(page.expectFirst("progress").attr("value")).isEqualTo("42");
        assertThat(visitor.page("/").select("[aria-labelledby=lists-title] li")).hasSize(3);

        Document leads = visitor.page(page.expectFirst("tbody th a").attr("href"));
        assertThat(leads.select("caption").text()).startsWith("60 leads");
        assertThat(leads.expectFirst("select[name=list] option[value=3]").text())
                .isEqualTo("spring fair, hall 7.csv");
        assertThat(leads.expectFirst("thead a").attr("href")).contains("list=3");
        assertThat(visitor.page("/leads?list=99").select(".empty")).hasSize(1);
    }

    @Test
    void aLeadsPageExplainsItsScoreAndNamesItsSources() {
        Document page = visitor.page("/leads/101003");

        assertThat(page.select("h1").text()).isEqualTo("Amélie Fournier");
        assertThat(page.select(".criteria tbody tr").eachText())
                .hasSize(5)
                .first()
                .asString()
                .contains("Job title", "15 / 30", "\"Owner\" decides", "contact.jobtitle");
        assertThat(page.select("a[href=https://www.company3.example/news/lyon]"))
                .singleElement()
                .satisfies(link -> assertThat(link.attr("rel")).contains("noopener", "noreferrer"));
        assertThat(page.text()).contains("Qualify Lead: Amélie Fournier", "how do you plan your berths", "8 of 10");
    }

    @Test
    void aPersonStopsAllMailAndLetsItLeaveAgain() {
        try (var dashboard = RunningDashboard.start()) {
            SampleData.fill(dashboard, 4);
            Visitor sam = Visitor.signedIn(dashboard);
            Document newlyInstalled = sam.page("/outbox");
            assertThat(newlyInstalled.select(".brake").text())
                    .contains("Mail has not been switched on", "sending --go");
            assertThat(newlyInstalled.select(".brake form")).isEmpty();

            dashboard.bean(Brake.class).switchOn();
            Document page = sam.page("/outbox");
            assertThat(page.select(".brake").text()).contains("Mail leaves", "Today 0 of at most 20");
            Element form = page.expectFirst(".brake form");
            String token = form.expectFirst("input[name=_csrf]").attr("value");
            assertThat(sam.post(form.attr("action"), Map.of("reason", "x")).statusCode())
                    .as("without the form's token")
                    .isEqualTo(403);

            sam.post(form.attr("action"), Map.of("_csrf", token, "reason", "<b>Wrong prices</b>", "by", "Sam"));

            assertThat(dashboard.bean(Brake.class).find())
                    .hasValueSatisfying(pulled -> assertThat(pulled.by()).isEqualTo("Sam"));
            Document stopped = sam.page("/outbox");
            assertThat(stopped.select(".brake").text()).contains("All mail is stopped", "<b>Wrong prices</b>", "Sam");
            sam.post(stopped.expectFirst(".brake form").attr("action"), Map.of("_csrf", token));
            assertThat(dashboard.bean(Brake.class).find()).isEmpty();
        }
    }

    @Test
    void aLeadsPageShowsEachFieldsValuesBesideEachOtherAndWhyOneWasChosen() {
        Document page = visitor.page("/leads/101003");

        assertThat(page.select("section[aria-labelledby=facts-title] tbody tr:has(th:contains(Employees))")
                        .eachText())
                .satisfiesExactly(
                        chosen -> assertThat(chosen).contains("1200", "JSON-LD Organization", "55 min ago", "90 %"),
                        other -> assertThat(other)
                                .contains(
                                        "501-1000",
                                        "Not taken over: Another value is better founded",
                                        "20 days ago",
                                        "85 %"),
                        older ->
                                assertThat(older).contains("800", "Not taken over: Older than the chosen one", "55 %"));
        assertThat(page.select("section[aria-labelledby=enrichment-title]").text())
                .contains("Recommended Qualify with priority");
    }

    @Test
    void aMailIsShownAsText() {
        Document mail = visitor.page("/outbox/1");

        assertThat(mail.select(".headers").text())
                .contains(
                        "Ada Lovelace <lead0@company0.example>", "250 2.0.0 Ok", "<lead0.first-touch@sender.example>");
        assertThat(mail.expectFirst("pre.mail-text").wholeText()).startsWith("Hello Ada Lovelace,\n\ncongratulations");
    }

    @Test
    void anAlertThatWasReadGoes() {
        try (var dashboard = RunningDashboard.start()) {
            SampleData.fill(dashboard, 1);
            Visitor reader = Visitor.signedIn(dashboard);
            Document before = reader.page("/alerts");
            assertThat(before.expectFirst(".alert").text()).contains("Urgent", "3 times");

            reader.submit(before.expectFirst("form[action$=/read]:has(button[id^=read-]:not(#read-all))"), Map.of());
            Document after = reader.page("/alerts");
            assertThat(after.select(".alert")).hasSize(3);
            assertThat(reader.page("/alerts?read=true").select(".alert.read")).hasSize(1);

            reader.submit(after.expectFirst("form:has(#read-all)"), Map.of());
            assertThat(reader.page("/alerts").select(".alert")).isEmpty();
        }
    }

    @Test
    void theAuditIsShownAndFilteredByLead() {
        Document all = visitor.page("/audit");
        assertThat(all.select("tbody tr").eachText())
                .hasSize(50)
                .first()
                .asString()
                .startsWith("Delivery")
                .contains("first-touch", "Confirmed", "outreach");

        Document one = visitor.page("/audit?contact=101003");
        assertThat(one.select("tbody tr")).hasSize(2).allMatch(row -> row.text().contains("Amélie Fournier"));
        assertThat(visitor.page("/leads/101003").select("a[href=/audit?contact=101003]"))
                .hasSize(1);
        assertThat(visitor.page("/audit?contact=1").select(".empty").text()).contains("Nothing was done for this");
    }

    @Test
    void aLeadsPageShowsTheMailThatWasKeptBackAndWhy() {
        Element kept = java.util.Objects.requireNonNull(
                visitor.page("/leads/101003").selectFirst("[aria-labelledby=kept-title]"));

        assertThat(kept.text())
                .contains("A question about your berths", "Links and addresses come from the settings", "claude");
        assertThat(kept.select("a")).as("what it links to is not linked").isEmpty();
        assertThat(visitor.page("/leads/101004").select("[aria-labelledby=kept-title]"))
                .isEmpty();
    }

    @Test
    void aPersonSettlesWhatNobodyKnows() {
        try (var dashboard = RunningDashboard.start()) {
            SampleData.fill(dashboard, 4);
            Visitor person = Visitor.signedIn(dashboard);
            assertThat(person.page("/").select(".to-settle a[href=/ambiguous]").text())
                    .isEqualTo("2 things to settle");

            Document page = person.page("/ambiguous");
            assertThat(page.select(".unsettled").eachText())
                    .hasSize(2)
                    .first()
                    .asString()
                    .contains("Ada Lovelace", "connection reset", "Message-ID <lead0.first-touch@sender.example>");
            Element form = page.expectFirst(".settle");
            var token = form.expectFirst("input[name=_csrf]").attr("value");

            assertThat(person.post(form.attr("action"), Map.of("happened", "false"))
                            .statusCode())
                    .as("without the form's token")
                    .isEqualTo(403);
            var answer = person.post(
                    form.attr("action"), Map.of("_csrf", token, "happened", "false", "by", "Sam", "remoteId", ""));
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(dashboard.data.settled)
                    .singleElement()
                    .isEqualTo(new ReadModels.Said(SampleData.AMBIGUOUS_KEY, new Clarification.DidNotHappen(), "Sam"));
            Document after = person.page("/ambiguous");
            assertThat(after.select(".said").text()).startsWith("Settled: the message \"first-touch\" did not happen");
            assertThat(after.select(".unsettled")).hasSize(1);

            person.post(form.attr("action"), Map.of("_csrf", token, "happened", "true"));
            assertThat(person.page("/ambiguous").select(".said").text()).contains("Somebody else was faster");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/leads/999999",
                "/leads/abc",
                "/leads/1%2f..%2f2",
                "/outbox/999999",
                "/outbox/99999999999999999999"
            })
    void whatDoesNotExistIsSaidKindly(String path) {
        HttpResponse<String> answer = visitor.get(path);

        assertThat(answer.statusCode()).isIn(404, 400);
        assertThat(answer.body()).doesNotContain("Exception", "at dev.leadwright", "Whitelabel", "Tomcat/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tasks?state=NONSENSE",
                "/tasks?page=x",
                "/leads?sort=;drop",
                "/alerts?severity=%00",
                "/audit?contact=x"
            })
    void nonsenseInAnAddressIsRefusedWithoutAStackTrace(String path) {
        HttpResponse<String> answer = visitor.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("makes no sense here").doesNotContain("Exception");
    }

    @Test
    void aFailureShowsTheNumberThatStandsInTheLogAndNothingElse() {
        empty.data.failure = Optional.of(new IllegalStateException("secret detail of select * from lead"));
        try {
            HttpResponse<String> answer = newcomer.get("/leads");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .containsPattern("Incident <code>[0-9a-f]{8}</code>")
                    .doesNotContain("secret", "select", "IllegalState", "dev.leadwright");
        } finally {
            empty.data.failure = Optional.empty();
        }
    }

    @Test
    void aLeadOfWhichOnlyEventsAreKnownHasAPage() {
        full.data.events.add(new Timeline.Entry(
                RunningDashboard.MONDAY,
                Optional.of(SampleData.contact(5000)),
                Optional.empty(),
                Optional.empty(),
                "event",
                "Imported"));

        assertThat(visitor.page("/leads/106000").text()).contains("Lead 106000", "Imported");
    }

    @Test
    void thePageFetchesItselfAgainWithItsFilters() {
        assertThat(visitor.page("/tasks?state=WAITING&page=1")
                        .expectFirst("#fresh")
                        .attr("hx-get"))
                .isEqualTo("/tasks?state=WAITING&page=1");
        assertThat(List.of("/webjars/htmx.org/dist/htmx.min.js", "/assets/live.js", "/assets/dashboard.css"))
                .allSatisfy(asset ->
                        assertThat(visitor.get(asset).statusCode()).as(asset).isEqualTo(200));
    }
}
