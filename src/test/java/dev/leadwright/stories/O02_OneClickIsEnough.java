package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.alerts.Alert;
import dev.leadwright.audit.AuditKind;
import dev.leadwright.audit.AuditQuery;
import dev.leadwright.audit.AuditTrail;
import dev.leadwright.crm.ContactId;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.orchestration.Timeline;
import dev.leadwright.replies.IncomingMailMonitor;
import dev.leadwright.replies.Suppressions;
import dev.leadwright.stories.PortalLine.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The link in a mail's headers: a POST ends all mail at once, whatever the CRM is doing; looking at it changes nothing. */
class O02_OneClickIsEnough {
    private static final int FIRST_TRY_AND_THREE_RETRIES = 4;
    private static final Town TOWN = new Town(Map.of());
    private final HttpClient browser = HttpClient.newHttpClient();

    @AfterAll
    static void close() {
        TOWN.close();
    }

    @Test
    void aPostEndsMailAtOnceAndHubSpotKnows() {
        Person wilma = lead("Wilma");
        URI link = linkOf(wilma);

        long auditedBefore = auditedOptOuts();

        HttpResponse<String> done = post(link, "List-Unsubscribe=One-Click");

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("You are unsubscribed", "Seller Ltd");
        assertThat(TOWN.part(Suppressions.class).find(wilma.email()))
                .as("in force before anything was done in the CRM")
                .get()
                .extracting(Suppressions.Suppression::reason)
                .isEqualTo(Suppressions.Reason.UNSUBSCRIBED);
        assertThat(optOut(wilma)).isEmpty();

        look();
        assertThat(optOut(wilma)).isEqualTo("true");
        assertThat(TOWN.portal.taskOf(wilma, "Follow-up Email").status()).isEqualTo("COMPLETED");
        assertThat(TOWN.portal.taskOf(wilma, "Follow-up Email").body()).contains("The contact has unsubscribed");
        assertThat(TOWN.portal.subjectsOf(wilma)).noneMatch(subject -> subject.startsWith("Manual Review"));
        assertThat(TOWN.portal.emailsOf(wilma))
                .as("nobody has written anything")
                .hasSize(1);
        assertThat(timelineOf(wilma))
                .filteredOn(line -> line.contains("unsubscribed, by the link"))
                .hasSize(1);
        assertThat(TOWN.alertsAbout(wilma))
                .singleElement()
                .extracting(Alert::severity)
                .isEqualTo(Severity.INFO);

        assertThat(post(link, "").statusCode()).as("once more, without a body").isEqualTo(200);
        look();
        assertThat(timelineOf(wilma))
                .filteredOn(line -> line.contains("unsubscribed, by the link"))
                .hasSize(1);
        assertThat(auditedOptOuts()).as("once, without the address").isEqualTo(auditedBefore + 1);

        TOWN.later(Duration.ofDays(6));
        assertThat(TOWN.outbox.mailsTo(wilma)).hasSize(1);
        long again = TOWN.sales.createsTask(wilma, TOWN.now(), "hs_task_subject: Send Outreach: Wilma Brook");
        TOWN.scanAndWork();
        assertThat(TOWN.portal.task(again).status()).isEqualTo("COMPLETED");
        assertThat(TOWN.outbox.mailsTo(wilma)).hasSize(1);
    }

    @Test
    void lookingAtItChangesNothingAndShowsNobodysAddress() {
        Person greta = lead("Greta");
        URI link = linkOf(greta);

        HttpResponse<String> page = get(link, "de-AT,de;q=0.9,en;q=0.5");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"de\">", "Abmelden", "g•••@b•••.example", "<form method=\"post\">")
                .doesNotContain("greta@", "brook", "<script", "src=", "href=");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("script-src", "unsafe");
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).get().asString().contains("no-store");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(get(link, "fr").body()).contains("<html lang=\"en\">", "Unsubscribe");
        requireNothingChanged(greta);
    }

    @Test
    void aForgedLinkSaysNothingAndChangesNothing() {
        Person felix = lead("Felix");
        URI link = linkOf(felix);
        String base = link.toString().replaceFirst("[^/]+$", "");
        char last = link.toString().charAt(link.toString().length() - 1);
        List<String> forged = List.of(
                link.toString().substring(0, link.toString().length() - 1) + (last == 'A' ? 'B' : 'A'),
                link + "A",
                base,
                base + "AAAAAAAAAAAAAAAAAAAAAAAAAAA",
                base + felix.email(),
                base + "%27%20OR%201%3D1",
                base + "a".repeat(2_000));

        String said = get(URI.create(forged.getFirst()), "en").body();
        for (String made : forged) {
            HttpResponse<String> answer = post(URI.create(made), "List-Unsubscribe=One-Click");
            assertThat(answer.statusCode()).as(made).isEqualTo(404);
            assertThat(answer.body()).as("the same for all").isEqualTo(said);
        }
        requireNothingChanged(felix);
    }

    @Test
    void whileTheCrmIsDownTheAnswerDoesNotWait() {
        Person dora = lead("Dora");
        URI link = linkOf(dora);
        TOWN.line.fails(
                call -> call.path().contains("/unsubscribe-all"), Trouble.UNAVAILABLE, FIRST_TRY_AND_THREE_RETRIES);

        assertThat(post(link, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
        look();

        assertThat(optOut(dora)).isEmpty();
        assertThat(TOWN.part(Suppressions.class).find(dora.email())).isPresent();
        TOWN.clock.advance(Duration.ofMinutes(2));
        look();
        assertThat(optOut(dora)).isEqualTo("true");
        assertThat(timelineOf(dora))
                .filteredOn(line -> line.contains("unsubscribed, by the link"))
                .hasSize(1);
    }

    @Test
    void theLinkWorksAfterTheContactWasMerged() {
        Person old = lead("Olga");
        URI link = linkOf(old);
        Person main = TOWN.sales.createsContact("""
                firstname: Olga
                lastname: Brook
                email: olga.brook@brook.example
                jobtitle: Buyer
                company: Brook Foods
                industry: Food
                """);
        Person merged = TOWN.sales.merges(main, old);

        assertThat(post(link, "").statusCode()).isEqualTo(200);
        look();

        assertThat(TOWN.part(Suppressions.class).find("olga@brook.example")).isPresent();
        long followUp = TOWN.sales.createsTask(merged, TOWN.now(), "hs_task_subject: Follow-up Email: Olga Brook");
        TOWN.scanAndWork();
        assertThat(TOWN.portal.task(followUp).status()).isEqualTo("COMPLETED");
        assertThat(TOWN.outbox.mailsTo(main))
                .as("the person asked, whatever the address")
                .isEmpty();
    }

    @Test
    void whoGuessesIsLetInNoMore() {
        URI nowhere = URI.create(linkOf(lead("Rita")).toString().replaceFirst("[^/]+$", "guess"));
        TOWN.clock.advance(Duration.ofMinutes(1));
        List<Integer> answers = java.util.stream.IntStream.range(0, 125)
                .mapToObj(_ -> get(nowhere, "en").statusCode())
                .toList();

        assertThat(answers.subList(0, 120)).containsOnly(404);
        assertThat(answers.subList(120, 125)).containsOnly(429);
        TOWN.clock.advance(Duration.ofMinutes(1));
        assertThat(get(nowhere, "en").statusCode()).isEqualTo(404);
    }

    private void requireNothingChanged(Person person) {
        look();
        assertThat(TOWN.part(Suppressions.class).find(person.email())).isEmpty();
        assertThat(optOut(person)).isEmpty();
        assertThat(TOWN.portal.taskOf(person, "Follow-up Email").status()).isEqualTo("NOT_STARTED");
    }

    private static void look() {
        TOWN.part(IncomingMailMonitor.class).lookNow();
    }

    private static String optOut(Person person) {
        return TOWN.portal.propertyOf(person, "hs_email_optout");
    }

    private static long auditedOptOuts() {
        return TOWN.part(AuditTrail.class).list(AuditQuery.latest(1_000)).stream()
                .filter(row -> row.entry().kind() == AuditKind.OPT_OUT)
                .count();
    }

    private static List<String> timelineOf(Person person) {
        return TOWN.part(Timeline.class).listOf(new ContactId(String.valueOf(person.id()))).stream()
                .map(Timeline.Entry::text)
                .toList();
    }

    /** From the headers of the one mail; the same stands in its footer. */
    private static URI linkOf(Person person) {
        List<Outbox.Mail> mails = TOWN.outbox.mailsTo(person);
        assertThat(mails).hasSize(1);
        Optional<URI> link = mails.getFirst().unsubscribe();
        assertThat(mails.getFirst().text()).endsWith("Unsubscribe: " + link.orElseThrow() + "\n");
        return link.get();
    }

    private HttpResponse<String> post(URI link, String body) {
        return send(HttpRequest.newBuilder(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(URI link, String language) {
        return send(
                HttpRequest.newBuilder(link).header("Accept-Language", language).GET());
    }

    /** Neither follows redirects nor keeps cookies. */
    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Person lead(String firstName) {
        Person person =
                TOWN.sales.createsContact("""
                firstname: %s
                lastname: Brook
                email: %s@brook.example
                jobtitle: Buyer
                company: Brook Foods
                industry: Food
                """.formatted(firstName, firstName.toLowerCase(java.util.Locale.ROOT)));
        TOWN.sales.createsTask(
                person, TOWN.now(), "hs_task_subject: Send Outreach - WARM Lead: " + firstName + " Brook");
        TOWN.scanAndWork();
        return person;
    }
}
