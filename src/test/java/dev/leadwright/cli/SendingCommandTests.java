package dev.leadwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.mail.ScriptedSmtpServer;
import dev.leadwright.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new installation sends nothing until somebody switches that on, and that examines first. */
class SendingCommandTests {
    @TempDir
    Path home;

    private final TestDatabase database = TestDatabase.create();

    @Test
    void aNewInstallationIsSwitchedOnWhenMailIsSetUpRight() throws IOException {
        try (var server = new ScriptedSmtpServer(Map.of())) {
            String[] right = {
                "mail.smtp-url=smtp://127.0.0.1:" + server.port(),
                "mail.from=jo@firm.example",
                "mail.from-name=Jo",
                "mail.company=Firm Ltd",
                "mail.postal-address=1 Market Street",
                "unsubscribe.public-url=https://mail.firm.example"
            };

            assertThat(run("sending").out()).contains("Mail has not been switched on");
            assertThat(run("sending", "--stop", "Prices are wrong").out()).contains("It is stopped already");

            CommandRun on = run(right, "sending", "--go");
            assertThat(on.out()).contains("127.0.0.1 can be reached", "Mail is switched on");
            assertThat(on.exitCode()).isZero();
            assertThat(run("sending").out()).contains("Mail leaves.");
            assertThat(run(right, "sending", "--go").out()).isEqualTo("Mail was not stopped.\n");

            run("sending", "--stop", "Prices are wrong", "--by", "Hugo");
            assertThat(run("sending").out()).contains("Mail is stopped: Prices are wrong (Hugo");
            assertThat(run("sending", "--go").out()).as("it was on before").isEqualTo("Mail leaves again.\n");
        }
    }

    @Test
    void whatIsNotSetUpRightStaysOffUnlessItIsForced() {
        String[] wrong = {"mail.smtp-url=smtp://127.0.0.1:1", "mail.from=jo@firm.example"};

        CommandRun run = run(wrong, "sending", "--go");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("FAIL  Mail server", "FAIL  Mail footer", "FAIL  Unsubscribing")
                .endsWith("Mail stays switched off. Mend what failed and say --go again, or add --force.\n");
        assertThat(run("sending").out()).contains("Mail has not been switched on");

        assertThat(run(wrong, "sending", "--go", "--force").exitCode()).isZero();
        assertThat(run("sending").out()).contains("Mail leaves.");
    }

    private CommandRun run(String... arguments) {
        return run(new String[0], arguments);
    }

    private CommandRun run(String[] settings, String... arguments) {
        String[] all = Stream.concat(
                        Stream.of(arguments),
                        Stream.concat(Stream.of("home=" + home), Stream.of(settings))
                                .flatMap(setting -> Stream.of("--set", setting)))
                .toArray(String[]::new);
        return CommandRun.in(
                home,
                Map.of(
                        "LEADWRIGHT_DATABASE_URL",
                        database.url(),
                        "LEADWRIGHT_DATABASE_USER",
                        database.user(),
                        "LEADWRIGHT_DATABASE_PASSWORD",
                        database.password()),
                all);
    }
}
