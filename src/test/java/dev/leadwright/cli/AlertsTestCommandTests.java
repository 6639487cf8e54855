package dev.leadwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.leadwright.mail.ScriptedSmtpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsTestCommandTests {
    @TempDir
    Path home;

    @Test
    void itSendsOneThroughEachChannelAndSaysHowThatWent() throws IOException {
        HttpServer slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        slack.createContext("/", exchange -> {
            exchange.sendResponseHeaders(410, -1);
            exchange.close();
        });
        slack.start();
        try (var mail = new ScriptedSmtpServer(Map.of())) {
            CommandRun run = run(
                    "alerts",
                    "test",
                    "--set",
                    "alerts.email-to=ops@company.example",
                    "--set",
                    "alerts.webhook-url=http://127.0.0.1:" + slack.getAddress().getPort() + "/T0SECRET",
                    "--set",
                    "mail.from=sales@sender.example",
                    "--set",
                    "mail.smtp-url=smtp://127.0.0.1:" + mail.port());

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out())
                    .containsPattern("ok +Alerts by e-mail +Sent to ops@company.example")
                    .containsPattern("FAIL +Alerts by webhook +Not sent to 127.0.0.1. 127.0.0.1 answered 410")
                    .doesNotContain("T0SECRET");
            assertThat(mail.lines).contains("Subject: [Leadwright] This is a test of Leadwright's alerts");
        } finally {
            slack.stop(0);
        }
    }

    @Test
    void withoutAChannelItSaysWhatToSet() {
        CommandRun run = run("alerts", "test");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("alerts.email-to", "alerts.webhook-url");
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(
                home,
                Stream.concat(Stream.of(arguments), Stream.of("--set", "home=" + home))
                        .toArray(String[]::new));
    }
}
