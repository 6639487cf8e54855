package dev.leadwright.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.doctor.Check;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailServerExaminationTests {
    @Test
    void aServerThatAnswersIsTriedAndSentNothing() throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of())) {
            assertThat(examine("smtp://127.0.0.1:" + server.port()))
                    .isEqualTo(Check.ok("Mail server", "127.0.0.1 can be reached; there is no log-in."));
            assertThat(server.lines).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void aLogInThatIsRefusedIsAFailureWithoutThePassword() throws Exception {
        var refuses = Map.of("EHLO", "250-scripted\r\n250 AUTH PLAIN LOGIN", "AUTH", "535 5.7.8 no");
        try (var server = new ScriptedSmtpServer(refuses)) {
            Check check = examine("smtp://ann:s3cr3t@127.0.0.1:" + server.port());

            assertThat(check.isFailure()).isTrue();
            assertThat(check.toString()).contains("refused the log-in").doesNotContain("s3cr3t");
        }
    }

    @Test
    void withoutOneNoMailIsSent() {
        assertThat(examine("")).isEqualTo(Check.ok("Mail server", "None is set, so no mail is sent (mail.smtp-url)."));
    }

    @Test
    void aTestMailGoesToOurselves() throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of())) {
            Check check = new TestMail(MailFixture.settings("smtp://127.0.0.1:" + server.port()), Clock.systemUTC())
                    .run()
                    .getFirst();

            assertThat(check.detail()).startsWith("Sent to jm@sender.example: see that it arrives");
            assertThat(server.lines).contains("RCPT TO:<jm@sender.example>", "Subject: Leadwright can send mail");
        }
        try (var server = new ScriptedSmtpServer(Map.of("RCPT", "550 5.7.1 not from here"))) {
            Check check = new TestMail(MailFixture.settings("smtp://127.0.0.1:" + server.port()), Clock.systemUTC())
                    .run()
                    .getFirst();

            assertThat(check.isFailure()).isTrue();
            assertThat(check.detail()).contains("550", "not from here");
        }
    }

    private static Check examine(String smtpUrl) {
        return new MailServerExamination(MailFixture.settings(smtpUrl)).run().getFirst();
    }
}
