package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Webhooks: what people do in the portal is taken up at once. The monitor and the watch would look in a year only. */
class G01_ThePortalTellsWhatHappened {

    private static Town town;

    @BeforeAll
    static void open() {
        town = new Town(Map.of("intake.watch-new-contacts", "true", "intake.watch-interval", "365d"));
        town.portalTellsLeadwright();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void aContactThatAPersonCreatesIsQualifiedWithoutWaitingForTheNextLook() {
        Person ines = town.sales.createsContact("""
                firstname: Ines
                lastname: Faro
                email: ines@faro.example
                jobtitle: VP Engineering
                company: Faro Systems
                industry: Computer Software
                company_size: 800
                """);

        town.eventually(() ->
                assertThat(town.portal.taskOf(ines, "Qualify Lead").status()).isEqualTo("COMPLETED"));
        assertThat(town.portal.propertyOf(ines, "lead_score")).isEqualTo("75");
    }

    @Test
    void aTaskThatAPersonCreatesOrMovesUpIsWorkedWithoutWaitingForTheNextScan() {
        Person jon = town.sales.createsContact("""
                firstname: Jon
                lastname: Lind
                email: jon@lind.example
                jobtitle: Intern
                company: Lind
                industry: Agriculture
                lead_score: 20
                lead_tier: COLD
                """);
        long task = town.sales.createsTask(jon, town.now(), "hs_task_subject: Qualify Lead: Jon Lind");

        town.eventually(() ->
                assertThat(town.portal.taskOf(jon, "Qualify Lead").status()).isEqualTo("COMPLETED"));

        town.sales.setsTask(task, "NOT_STARTED");
        town.eventually(() -> assertThat(town.line.calls())
                .filteredOn(call -> call.writes("COMPLETED") && call.body().contains(String.valueOf(task)))
                .hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void whoeverDoesNotKnowTheSecretChangesNothingAndNoOtherDoorIsOpen() throws Exception {
        assertThat(status("POST", town.webhookAddress())).isEqualTo(401);
        assertThat(status("GET", town.webhookAddress())).isEqualTo(401);
        assertThat(status("POST", town.webhookAddress().resolve("/webhooks/other")))
                .isEqualTo(403);
        assertThat(status("POST", town.webhookAddress().resolve("/webhooks/hubspot/x")))
                .isEqualTo(403);
        assertThat(status("POST", town.webhookAddress().resolve("/alerts/read")))
                .isEqualTo(403);
        assertThat(status("GET", town.webhookAddress().resolve("/"))).isEqualTo(401);
    }

    private static int status(String method, URI address) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .method(method, BodyPublishers.ofString("[]"))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
