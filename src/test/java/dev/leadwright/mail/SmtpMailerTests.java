package dev.leadwright.mail;

import static dev.leadwright.mail.MailFixture.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwright.mail.SentMail.State;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpMailerTests {
    private final MailFixture fixture = new MailFixture();

    @Test
    void beforeTheDotTheServerHasTheBodyAndNoDot() throws Exception {
        OutgoingMail longMail = mail("Ada", "A long one", "word\n".repeat(5_000) + "last line");
        try (var server = new ScriptedSmtpServer(Map.of())) {
            List<String> seen = new ArrayList<>();

            fixture.mailer(server.port()).send(longMail, () -> {
                waitFor(server, "last line");
                seen.addAll(server.lines);
            });

            assertThat(seen).contains("DATA").doesNotContain(".");
            assertThat(server.lines).contains("</body></html>", ".");
        }
    }

    @Test
    void aMailHeldBackBeforeItsDotIsNotSentAndMayBeTriedAgain() throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of())) {
            SmtpMailer mailer = fixture.mailer(server.port());

            assertThatThrownBy(() -> mailer.send(mail(), () -> {
                        throw new IllegalStateException("the journal is down");
                    }))
                    .isInstanceOf(MailUnavailable.class)
                    .hasMessageContaining("the journal is down");

            assertThat(server.hasSeenTheDot()).isFalse();
            assertThat(state()).isEqualTo(State.NOT_TAKEN);
            assertThat(mailer.send(mail(), () -> {})).isInstanceOf(MailResult.Accepted.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA"})
    void aConnectionLostBeforeTheDotMayBeTriedAgain(String command) throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of(command, ScriptedSmtpServer.DROP))) {
            assertThatThrownBy(() -> fixture.mailer(server.port()).send(mail(), () -> {}))
                    .isInstanceOf(MailUnavailable.class);
            assertThat(state()).isEqualTo(State.NOT_TAKEN);
        }
    }

    @Test
    void anAnswerLostAfterTheDotIsUnknownAndNeverSentAgain() throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of(".", ScriptedSmtpServer.DROP))) {
            SmtpMailer mailer = fixture.mailer(server.port());

            assertThatThrownBy(() -> mailer.send(mail(), () -> {})).isInstanceOf(MailOutcomeUnknown.class);
            int linesAfterFirstTry = server.lines.size();
            assertThatThrownBy(() -> mailer.send(mail(), () -> {})).isInstanceOf(MailOutcomeUnknown.class);

            assertThat(server.lines).hasSize(linesAfterFirstTry);
            assertThat(state()).isEqualTo(State.UNKNOWN);
        }
    }

    @ParameterizedTest
    @CsvSource({"MAIL,550 no", "RCPT,550 5.1.1 no such user", "DATA,554 spam", ".,554 spam"})
    void aRefusalForGoodIsAResult(String command, String reply) throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of(command, reply))) {
            MailResult result = fixture.mailer(server.port()).send(mail(), () -> {});

            assertThat(result).isInstanceOfSatisfying(MailResult.Refused.class, refused -> {
                assertThat(refused.code()).isEqualTo(Integer.parseInt(reply.substring(0, 3)));
                assertThat(refused.reply()).contains(reply.substring(4));
            });
            assertThat(state()).isEqualTo(State.REFUSED);
        }
    }

    @ParameterizedTest
    @CsvSource({"MAIL,451 later", "RCPT,450 greylisted", "DATA,452 full", ".,451 later", "MAIL,530 log in first"})
    void aTemporaryRefusalMayBeTriedAgain(String command, String reply) throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of(command, reply))) {
            assertThatThrownBy(() -> fixture.mailer(server.port()).send(mail(), () -> {}))
                    .isInstanceOf(MailUnavailable.class)
                    .hasMessageContaining(reply.substring(4));
        }
    }

    @Test
    void anAcceptedMailIsNotSentASecondTime() throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of(".", "250 queued as 42"))) {
            SmtpMailer mailer = fixture.mailer(server.port());

            assertThat(mailer.send(mail(), () -> {})).isEqualTo(new MailResult.Accepted("250 queued as 42"));
            assertThat(mailer.send(mail(), () -> {})).isEqualTo(new MailResult.Accepted("250 queued as 42"));

            assertThat(server.lines.stream().filter("DATA"::equals)).hasSize(1);
        }
    }

    @Test
    void ofTwoNodesThatSendTheSameMailOneEndsIt() throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of())) {
            SmtpMailer one = fixture.mailer(server.port());
            SmtpMailer other = fixture.mailer(server.port());

            assertThatThrownBy(() -> one.send(mail(), () -> other.send(mail(), () -> {})))
                    .isInstanceOf(MailUnavailable.class);

            assertThat(server.lines.stream().filter("."::equals)).hasSize(1);
            assertThat(state()).isEqualTo(State.ACCEPTED);
        }
    }

    @Test
    void mailsInARowShareAConnection() throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of())) {
            SmtpMailer mailer = fixture.mailer(server.port());
            for (int i = 0; i < 20; i++) {
                mailer.send(numbered(i), () -> {});
            }
            assertThat(server.connections).hasSize(1);
        }
    }

    @Test
    void aConnectionTheServerClosedMeanwhileIsReplaced() throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of())) {
            SmtpMailer mailer = fixture.mailer(server.port());
            mailer.send(numbered(1), () -> {});
            server.connections.getFirst().close();

            assertThat(mailer.send(numbered(2), () -> {})).isInstanceOf(MailResult.Accepted.class);
        }
    }

    @Test
    void withoutAServerTheRemedyIsNamed() {
        SmtpMailer mailer = fixture.mailer(MailFixture.settings(""));

        assertThatThrownBy(() -> mailer.send(mail(), () -> {}))
                .isInstanceOf(MailNotConfigured.class)
                .hasMessageContaining("mail.smtp-url")
                .hasMessageContaining("LEADWRIGHT_SMTP_URL");
    }

    @Test
    void withoutAWayToAskForNoMoreNothingIsSentNorNoted() throws Exception {
        OptOuts none = new OptOuts() {
            @Override
            public Optional<String> missing() {
                return Optional.of("Set unsubscribe.public-url.");
            }

            @Override
            public OptOut of(OutgoingMail mail, String recipient) {
                throw new MailNotConfigured("Set unsubscribe.public-url.");
            }
        };
        try (var server = new ScriptedSmtpServer(Map.of())) {
            SmtpMailer mailer = new SmtpMailer(
                    MailFixture.settings("smtp://127.0.0.1:" + server.port()), fixture.sent, none, fixture.clock);

            assertThatThrownBy(() -> mailer.send(mail(), () -> {}))
                    .isInstanceOf(MailNotConfigured.class)
                    .hasMessageContaining("unsubscribe.public-url");

            assertThat(server.lines).isEmpty();
            assertThat(fixture.sent.findByMessageId(mail().messageId())).isEmpty();
        }
    }

    @Test
    void anInvalidAddressNeverReachesTheServer() throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of())) {
            var invalid = new OutgoingMail(
                    "id@sender.example", "1", "first-touch", "ada@", "", "Hello", "Hello", Optional.empty());

            assertThat(fixture.mailer(server.port()).send(invalid, () -> {})).isInstanceOf(MailResult.Refused.class);
            assertThat(server.connections).isEmpty();
        }
    }

    @Test
    void aServerThatIsDownIsUnavailable() throws IOException {
        int port;
        try (var server = new ScriptedSmtpServer(Map.of())) {
            port = server.port();
        }
        assertThatThrownBy(() -> fixture.mailer(port).send(mail(), () -> {}))
                .isInstanceOf(MailUnavailable.class)
                .hasMessageContaining("127.0.0.1:" + port);
    }

    private State state() {
        return fixture.sent.list(10, 0).getFirst().state();
    }

    private static OutgoingMail numbered(int i) {
        return new OutgoingMail(
                i + "@sender.example", "1", "stage-" + i, "ada@lead.example", "Ada", "Hi", "Hi", Optional.empty());
    }

    /** What was written before the dot is on its way: the server reads it within moments. */
    private static void waitFor(ScriptedSmtpServer server, String line) {
        org.awaitility.Awaitility.await().until(() -> server.lines.contains(line));
    }
}
