package dev.leadwright.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.agents.LeadDetails;
import dev.leadwright.agents.LeadDetails.Enrichment;
import dev.leadwright.agents.LeadDetails.KnownFact;
import dev.leadwright.agents.LeadDetails.OtherView;
import dev.leadwright.agents.LeadDetails.Overruled;
import dev.leadwright.agents.LeadDetails.PastScore;
import dev.leadwright.agents.LeadDetails.Qualification;
import dev.leadwright.agents.LeadDetails.ScoredCriterion;
import dev.leadwright.agents.LeadStage;
import dev.leadwright.agents.LeadSummary;
import dev.leadwright.analyst.Criterion;
import dev.leadwright.analyst.EnrichmentReport.Quality;
import dev.leadwright.analyst.Finding.Topic;
import dev.leadwright.crm.ScoreOverride;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.Tier;
import dev.leadwright.orchestration.AmbiguousEffect;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.orchestration.Timeline;
import dev.leadwright.orchestration.WaitReason;
import dev.leadwright.orchestration.WorkItem;
import dev.leadwright.orchestration.WorkState;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Text that came from the CRM, from websites and from mail servers stays text on every page. */
class HostileTextTests {
    private static final List<String> PAYLOADS = List.of(
            "<script>hostile()</script>",
            "<img src=x onerror=hostile()>",
            "\"><svg onload=hostile()>",
            "' onmouseover='hostile()",
            "\" autofocus onfocus=\"hostile()",
            "</title><script>hostile()</script>",
            "</pre></main><iframe src=javascript:hostile()>",
            "<!--<img src=\"--><img src=x onerror=hostile()//\">",
            "<a href=\"javascript:hostile()\">click</a>",
            "<form action=https://evil.example><button>go",
            "<div hx-get=\"/sign-out\" hx-trigger=\"load\">",
            "<base href=https://evil.example>",
            "<meta http-equiv=refresh content=0;url=https://evil.example>",
            "[[${T(java.lang.Runtime).getRuntime()}]]",
            "${7*191}",
            "__${7*191}__::.x",
            "~{::main}",
            "<th:block th:utext=\"${7*191}\">",
            "&lt;script&gt;hostile()&lt;/script&gt;",
            "\u202Ehostile\u2066");

    private static final RunningDashboard dashboard = RunningDashboard.start();
    private static Visitor visitor;

    @BeforeAll
    static void fill() {
        for (int i = 0; i < PAYLOADS.size(); i++) {
            plant(i, PAYLOADS.get(i));
        }
        visitor = Visitor.signedIn(dashboard);
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void noTextBecomesMarkup() {
        List<String> pages = new ArrayList<>(
                List.of("/", "/tasks", "/leads", "/lists", "/lists?page=2", "/alerts", "/outbox", "/ambiguous"));
        for (int i = 0; i < PAYLOADS.size(); i++) {
            pages.add("/leads/" + SampleData.contact(i));
            pages.add("/outbox/" + (i + 1));
            pages.add("/leads?list=" + i);
            pages.add("/leads?search=" + encoded(PAYLOADS.get(i)));
            pages.add("/tasks?kind=" + encoded(PAYLOADS.get(i)));
        }
        assertThat(pages).allSatisfy(path -> assertHarmless(visitor.page(path)));
    }

    @Test
    void theTextItselfIsShown() {
        for (int i = 0; i < PAYLOADS.size(); i++) {
            assertThat(visitor.page("/leads/" + SampleData.contact(i))
                            .expectFirst("h1")
                            .wholeText())
                    .isEqualTo(PAYLOADS.get(i));
            assertThat(visitor.page("/outbox/" + (i + 1)).expectFirst("pre").wholeText())
                    .isEqualTo(PAYLOADS.get(i));
        }
    }

    @Test
    void aTokenInALinkIsNeverMarkup() {
        for (String payload : PAYLOADS) {
            var answer = new Visitor(dashboard).get("/open?token=" + encoded(payload));
            assertHarmless(org.jsoup.Jsoup.parse(answer.body()));
        }
    }

    private static void assertHarmless(Document page) {
        assertThat(page.select("script"))
                .allMatch(script -> script.attr("src").startsWith("/assets/")
                        || script.attr("src").startsWith("/webjars/"));
        assertThat(page.select("iframe, base, svg, object, embed, meta[http-equiv]"))
                .isEmpty();
        assertThat(page.select("img")).allMatch(image -> image.attr("src").equals("/assets/icon.svg"));
        assertThat(page.select("form")).allMatch(form -> form.attr("action").startsWith("/"));
        assertThat(page.select("a[href]"))
                .allMatch(link -> link.attr("href").matches("(/|#|https://safe\\.example).*"));
        assertThat(page.select("[hx-get]")).allMatch(live -> live.id().equals("fresh"));
        assertThat(page.text()).doesNotContain("1337");
        for (Element element : page.getAllElements()) {
            assertThat(element.attributes())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"));
        }
    }

    private static PastScore score(String text) {
        return new PastScore(
                RunningDashboard.MONDAY,
                text,
                85,
                Optional.of(60),
                85,
                Tier.HOT,
                Optional.of(text),
                Optional.of(text),
                text);
    }

    private static void plant(int i, String text) {
        var contact = SampleData.contact(i);
        var now = RunningDashboard.MONDAY;
        dashboard.data.leads.add(new LeadDetails(
                new LeadSummary(
                        contact,
                        text,
                        Optional.of(text),
                        Optional.of(text),
                        Optional.of(text),
                        LeadStage.QUALIFIED,
                        Optional.of(85),
                        Optional.of(Tier.HOT),
                        now),
                Optional.of(new Qualification(
                        text,
                        score(text),
                        List.of(new ScoredCriterion(
                                Criterion.JOB_TITLE, text, 30, text, text, Optional.of(new OtherView(5, text)))))),
                Optional.of(new Enrichment(Quality.HIGH, 8, text, text, List.of(text), now)),
                List.of(
                        new KnownFact(
                                "f1",
                                Topic.NEWS,
                                text,
                                URI.create("https://safe.example/a"),
                                text,
                                1,
                                text,
                                true,
                                text,
                                now),
                        new KnownFact(
                                "f2",
                                Topic.NEWS,
                                text,
                                URI.create("javascript:hostile()"),
                                text,
                                1,
                                text,
                                true,
                                text,
                                now),
                        new KnownFact(
                                "f3",
                                Topic.NEWS,
                                text,
                                URI.create("data:text/html,x"),
                                text,
                                1,
                                text,
                                true,
                                text,
                                now)),
                List.of(),
                Optional.of(new Overruled(new ScoreOverride(Optional.of(Tier.HOT), Optional.empty()), text, text, now)),
                List.of(score(text), score(text))));
        var task = new TaskId(String.valueOf(i + 1));
        dashboard.data.tasks.add(new WorkItem(
                task,
                text,
                Optional.of(text),
                text,
                Optional.of(contact),
                TaskPriority.HIGH,
                WorkState.WAITING,
                Optional.of(WaitReason.DATA_FORMAT),
                Optional.of(text),
                1,
                now,
                Optional.of(now),
                now,
                Optional.empty(),
                Optional.empty()));
        dashboard.data.lists.add(SampleData.list(i, text, 40, i % 2, i % 2 == 0 ? Optional.of(now) : Optional.empty()));
        dashboard.data.ambiguous.add(new AmbiguousEffect(
                "a1b2c3d4e5f6" + i,
                "TASK",
                text,
                Optional.of(text),
                text,
                Optional.of(contact),
                Optional.of(task),
                now));
        dashboard.data.events.add(
                new Timeline.Entry(now, Optional.of(contact), Optional.of(task), Optional.of(text), text, text));
        dashboard.publish(new Notice(
                Severity.URGENT,
                Audience.HUMAN,
                text,
                text,
                text,
                Optional.of(contact),
                Optional.of(task),
                Optional.empty()));
        JdbcClient.create(dashboard.database.dataSource())
                .sql("""
                insert into sent_mail
                    (message_id, contact_id, stage, recipient, recipient_name, subject, body, state, detail, at)
                values (:id, :contact, :text, :text, :text, :text, :text, 'REFUSED', :text, :at)
                """)
                .param("id", i + text)
                .param("contact", contact.value())
                .param("text", text)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
