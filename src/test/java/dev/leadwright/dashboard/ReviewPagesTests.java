package dev.leadwright.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.Tier;
import dev.leadwright.review.Review;
import dev.leadwright.review.ReviewBook;
import dev.leadwright.review.ReviewReason;
import dev.leadwright.review.ReviewedMail;
import dev.leadwright.review.Reviews;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The page "Review", as forms: it works without a script. */
class ReviewPagesTests {
    private static final String HOSTILE = "Hi Ada,</pre><script>hostile()</script>\n\nMay I ask?";

    private final RunningDashboard dashboard = RunningDashboard.start();
    private Visitor sam = new Visitor(dashboard);

    @BeforeEach
    void fill() {
        SampleData.fill(dashboard, 8);
        sam = Visitor.signedIn(dashboard);
    }

    @AfterEach
    void stop() {
        dashboard.close();
    }

    private Review open(int lead, Tier tier, String body) {
        var mail = new ReviewedMail(
                "id" + lead + "@sender.example",
                "lead" + lead + "@company.example",
                "Ada",
                "A question " + lead,
                body + "\nSender",
                Optional.empty());
        return Objects.requireNonNull(new TransactionTemplate(dashboard.bean(PlatformTransactionManager.class))
                .execute(_ -> dashboard
                        .bean(ReviewBook.class)
                        .open(new ReviewBook.Wanted(
                                SampleData.contact(lead),
                                "first-touch",
                                new TaskId(String.valueOf(900 + lead)),
                                tier,
                                Set.of(ReviewReason.TIER, ReviewReason.FIRST_MAILS),
                                mail,
                                body))));
    }

    private Reviews reviews() {
        return dashboard.bean(Reviews.class);
    }

    private static Map<String, String> fields(Element form, String... more) {
        Map<String, String> fields = new HashMap<>();
        form.select("input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    @Test
    void theListShowsWhatAwaitsADecisionAndTheNavigationCountsIt() {
        assertThat(sam.page("/review").select(".empty").text()).contains("Nothing awaits your decision");
        assertThat(sam.page("/").expectFirst("#review-count").hasAttr("hidden")).isTrue();
        open(1, Tier.HOT, "Hi");
        open(2, Tier.WARM, "Hi");

        Document page = sam.page("/review");

        assertThat(page.select("tbody tr").eachText())
                .hasSize(2)
                .first()
                .asString()
                .contains("A question 1", "HOT");
        assertThat(sam.page("/").expectFirst("#review-count").text()).isEqualTo("2 to decide");
        assertThat(sam.page("/review?tier=WARM").select("tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("A question 2", "The first mails of an installation need approval");
        assertThat(sam.page("/leads/" + SampleData.contact(1))
                        .select("[aria-labelledby=reviews-title]")
                        .text())
                .contains("A question 1", "Awaits a decision until");
    }

    @Test
    void aMailIsShownAsItLeavesAndNothingInItIsMarkup() {
        Review review = open(3, Tier.HOT, HOSTILE);

        Document page = sam.page("/review/" + review.id());

        assertThat(page.expectFirst("#mail-text").wholeText())
                .startsWith(HOSTILE)
                .contains("-- \nSender <sales@sender.example>");
        assertThat(page.select("script")).allMatch(script -> script.attr("src").matches("/(assets|webjars)/.*"));
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("[style], style, [onclick]")).isEmpty();
        assertThat(page.select("input:not([type=hidden]), textarea")).allMatch(field -> field.closest("label") != null);
        assertThat(page.select("[aria-labelledby=score-title]").text()).contains("of 100");
    }

    @Test
    void approvingNeedsTheTokenAndLeadsToTheNextMail() {
        Review first = open(1, Tier.HOT, "Hi");
        Review second = open(2, Tier.HOT, "Hi");
        Element form = sam.page("/review/" + first.id()).expectFirst("#approve");
        assertThat(sam.post(form.attr("action"), Map.of("fingerprint", first.fingerprint()))
                        .statusCode())
                .isEqualTo(403);

        var answer = sam.post(form.attr("action"), fields(form, "by", "Sam"));

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/review/" + second.id());
        assertThat(sam.page("/review/" + second.id()).select(".said").text())
                .startsWith("Approved: the mail to lead1@");
        assertThat(dashboard.reviewed.woken).containsExactly(first.task());
        Document decided = sam.page("/review/" + first.id());
        assertThat(decided.select(".verdict").text()).contains("Approved by Sam");
        assertThat(decided.select("#approve, #reject, #edit")).isEmpty();

        sam.post(form.attr("action"), fields(form, "by", "Kim"));
        assertThat(sam.page("/review/" + first.id()).select(".said").text())
                .startsWith("Not done: Somebody was faster. Approved by Sam");
        assertThat(sam.page("/audit").expectFirst("tbody tr").text()).contains("Review", "approved first-touch", "Sam");
    }

    @Test
    void rejectingNeedsAReason() {
        Review review = open(1, Tier.HOT, "Hi");
        Element form = sam.page("/review/" + review.id()).expectFirst("#reject");

        sam.post(form.attr("action"), fields(form, "by", "Sam"));
        assertThat(sam.page("/review/" + review.id()).select(".said").text()).contains("Say why");
        sam.post(form.attr("action"), fields(form, "by", "Sam", "reason", "<b>a rival</b>"));

        assertThat(reviews().find(review.id()).orElseThrow().outcome()).isEqualTo("Rejected by Sam: <b>a rival</b>");
        assertThat(sam.page("/review/" + review.id()).select(".verdict").text()).contains("<b>a rival</b>");
    }

    @Test
    void whatAPersonChangesIsShownAndWhatIsNotFitStaysInTheForm() {
        Review review = open(1, Tier.HOT, "Hi Ada,\n\nMay I ask?\n\nRegards");
        Element form = sam.page("/review/" + review.id()).expectFirst("#edit form");

        var refused = sam.post(form.attr("action"), fields(form, "subject", "S", "body", "Hi <UNFIT>", "by", "Sam"));
        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = org.jsoup.Jsoup.parse(refused.body());
        assertThat(page.expectFirst("textarea").wholeText()).isEqualTo("Hi <UNFIT>");
        assertThat(page.expectFirst(".refused").text()).contains("<b>Such a word</b> is not sent");
        assertThat(page.expectFirst("#edit").hasAttr("open")).isTrue();

        sam.post(
                form.attr("action"),
                fields(form, "subject", "Another", "body", "Hi Ada,\r\n\r\nMay I call?\r\n\r\nRegards", "by", "Sam"));
        Document after = sam.page("/review/" + review.id());
        assertThat(after.expectFirst("#mail-text").wholeText()).startsWith("Hi Ada,\n\nMay I call?");
        assertThat(after.select(".diff .before").eachText()).containsExactly("A question 1", "May I ask?");
        assertThat(after.select(".diff .after").eachText()).containsExactly("Another", "May I call?");

        sam.post("/review/" + review.id() + "/approve", fields(form, "by", "Sam"));
        assertThat(sam.page("/review/" + review.id()).select(".said").text())
                .as("the form was of the mail as it was before")
                .contains("The mail was changed meanwhile");
    }

    @Test
    void allOfATierAreApprovedOnceTheirNumberIsTyped() {
        Review hot = open(1, Tier.HOT, "Hi");
        open(2, Tier.WARM, "Hi");
        open(3, Tier.WARM, "Hi");
        Document page = sam.page("/review/all?tier=WARM");
        Element form = page.expectFirst(".confirm");
        Review late = open(4, Tier.WARM, "Hi");

        approveAll(form, "3");
        assertThat(sam.page("/review/all?tier=WARM").select(".said").text()).contains("type the number of mails, 2");
        approveAll(form, "2");

        assertThat(sam.page("/review").select(".said").text()).isEqualTo("Approved 2 of 2 mails.");
        assertThat(reviews().listOpen())
                .as("those that came later are not approved")
                .extracting(Review::id)
                .containsExactlyInAnyOrder(hot.id(), late.id());
    }

    private void approveAll(Element form, String count) {
        StringBuilder body = new StringBuilder("count=" + count + "&by=Sam");
        form.select("input[type=hidden]")
                .forEach(field -> body.append('&')
                        .append(field.attr("name"))
                        .append('=')
                        .append(java.net.URLEncoder.encode(
                                field.attr("value"), java.nio.charset.StandardCharsets.UTF_8)));
        sam.postBody(form.attr("action"), body.toString());
    }

    @Test
    void whatDoesNotExistOrMakesNoSenseIsSaidKindly() {
        assertThat(sam.get("/review/99999").statusCode()).isEqualTo(404);
        assertThat(sam.get("/review/x").statusCode()).isIn(400, 404);
        assertThat(sam.get("/review?tier=LUKEWARM").statusCode()).isEqualTo(400);
    }
}
