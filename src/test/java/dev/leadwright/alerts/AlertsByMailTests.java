package dev.leadwright.alerts;

import static dev.leadwright.alerts.Newsroom.notice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.alerts.AlertDelivery.State;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.mail.ScriptedSmtpServer;
import dev.leadwright.mail.SentMail;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.orchestration.Recovered;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // each test starts them in its own way
class AlertsByMailTests {
    private ScriptedSmtpServer server;
    private Newsroom node;

    @AfterEach
    void close() throws IOException {
        node.close();
        server.close();
    }

    @Test
    void eachRecipientGetsAMailInOneThreadThatStandsInNoLeadsOutbox() throws IOException {
        start(Map.of(), List.of("ops@company.example", "cto@company.example"));
        node.publish(Newsroom.outage());
        node.tell();
        node.publish(new Recovered("hubspot", "HubSpot answers again"));
        node.tellLater(Pace.CALM);

        assertThat(recipients())
                .containsExactlyInAnyOrder(
                        "ops@company.example", "cto@company.example", "ops@company.example", "cto@company.example");
        assertThat(server.lines)
                .contains("From: Leadwright <sales@sender.example>")
                .contains("Subject: [Leadwright] Warning: HubSpot does not answer")
                .contains("Subject: [Leadwright] Over: HubSpot answers again")
                .contains("Message-ID: <alert-1-1-1795424400000@sender.example>")
                .contains("In-Reply-To: <alert-1-1-1795424400000@sender.example>")
                .contains("Auto-Submitted: auto-generated")
                .noneMatch(line -> line.contains("Prepared with AI"));
        assertThat(node.get(SentMail.class).counts().values()).allMatch(count -> count == 0);
    }

    @Test
    void aTitleCannotAddAHeaderOrARecipient() throws IOException {
        start(Map.of(), List.of("ops@company.example"));
        node.publish(notice(
                Severity.URGENT,
                Audience.HUMAN,
                "hostile",
                "Review\r\nBcc: victim@elsewhere.example\r\n\r\nClick here"));
        node.tell();

        assertThat(recipients()).containsExactly("ops@company.example");
        assertThat(server.lines).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(server.lines).anyMatch(line -> line.startsWith("Subject: [Leadwright] URGENT: Review Bcc: victim"));
    }

    @Test
    void theOwnerGetsWhatIsForTheOwnerAtTheAddressInTheCrm() throws IOException {
        start(Map.of(), List.of());
        node.publish(forOwner("1"));
        node.publish(notice(Severity.URGENT, Audience.HUMAN, "ambiguous", "Please check"));
        node.publish(notice(Severity.URGENT, Audience.OPERATOR, "not-for-them", "Disk full"));
        node.tell();

        assertThat(recipients()).containsExactly(Newsroom.HUMAN, Newsroom.HUMAN);
    }

    @Test
    void anOwnerWithoutAnAddressIsSaidSoAndNotTriedAgain() throws IOException {
        start(Map.of(), List.of());
        node.publish(forOwner("2"));
        node.tell();

        assertThat(recipients()).isEmpty();
        assertThat(node.delivery().state()).isEqualTo(State.GIVEN_UP);
        assertThat(node.delivery().failure()).contains("The CRM's user 2 has no e-mail address.");
    }

    @Test
    void aMailServerThatIsDownGetsItLaterAndOneThatRefusesItIsLeftAlone() throws IOException {
        start(Map.of("RCPT", "451 try later"), List.of("ops@company.example"));
        node.publish(Newsroom.outage());
        node.tell();
        assertThat(node.delivery().state()).isEqualTo(State.RETRYING);
        assertThat(node.delivery().failure().orElseThrow()).contains("451");

        server.close();
        node.tellLater(Duration.ofMinutes(1));
        assertThat(node.delivery().tries()).isEqualTo(2);
        assertThat(node.delivery().failure().orElseThrow()).contains("No connection to the mail server");
    }

    @Test
    void anAddressThatTheServerRefusesIsGivenUpAtOnce() throws IOException {
        start(Map.of("RCPT", "550 no such user"), List.of("ops@company.example"));
        node.publish(Newsroom.outage());
        node.tell();
        node.tellLater(Duration.ofHours(2));

        assertThat(recipients()).hasSize(1);
        assertThat(node.delivery().state()).isEqualTo(State.GIVEN_UP);
        assertThat(node.delivery().failure().orElseThrow()).contains("550");
    }

    private static Notice forOwner(String owner) {
        return new Notice(
                Severity.URGENT,
                Audience.HUMAN,
                "escalated/7",
                "Review required",
                "Five failures.",
                Optional.empty(),
                Optional.empty(),
                Optional.of(new OwnerId(owner)));
    }

    private void start(Map<String, String> replies, List<String> to) throws IOException {
        server = new ScriptedSmtpServer(replies);
        AlertsSettings settings = new AlertsSettings(
                30,
                to,
                List.of(AlertTopic.URGENT, AlertTopic.WARNING),
                to.isEmpty(),
                Optional.empty(),
                List.of(),
                false);
        node = new Newsroom(settings, Newsroom.mail("smtp://127.0.0.1:" + server.port()));
    }

    private List<String> recipients() {
        return server.lines.stream()
                .filter(line -> line.startsWith("RCPT TO:"))
                .map(line -> line.replaceAll("RCPT TO:<(.*)>.*", "$1"))
                .toList();
    }
}
