package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwright.database.EmbeddedPostgres;
import dev.leadwright.portal.Portal;
import dev.leadwright.portal.PortalOptions;
import dev.leadwright.portal.PortalRecord;
import dev.leadwright.stories.Outbox.Mail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo, killed twice without a word while it writes mails, goes on where it was: nothing is lost and nothing is done
 * twice. It is the real program in a JVM of its own, and its PostgreSQL outlives it each time.
 */
class K01_KilledInMidRun {
    private static final Path HOME = Path.of("target", "stories", "killed").toAbsolutePath();
    private static final Path DEMO = HOME.resolve("demo");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Outbox outbox = new Outbox(DEMO.resolve("outbox"));
    private Optional<Process> program = Optional.empty();

    @Test
    void theDemoGoesOnWhereItWasKilled() throws Exception {
        FileSystemUtils.deleteRecursively(HOME);
        Files.createDirectories(HOME);
        runAndKillAt(3);
        int mails = outbox.mails().size();
        runAndKillAt(mails + 4);

        JsonNode summary = runToTheEnd();

        assertThat(summary.at("/contacts").asInt()).isEqualTo(40);
        assertThat(summary.at("/tasks/in_progress").asInt()).isZero();
        assertThat(summary.at("/tasks/escalated").asInt()).isZero();
        List<Mail> sent = outbox.mails();
        assertThat(summary.at("/emails_sent").asInt()).isEqualTo(sent.size()).isGreaterThan(20);
        assertThat(sent).extracting(Mail::messageId).doesNotHaveDuplicates();
        assertThat(sent)
                .filteredOn(mail -> mail.replyTo().isEmpty())
                .extracting(Mail::to)
                .doesNotHaveDuplicates();
        try (EmbeddedPostgres database = EmbeddedPostgres.start(DEMO.resolve("pg"));
                Portal portal = Portal.start(PortalOptions.forDatabase(
                        database.address().url(),
                        database.address().user(),
                        database.address().password(),
                        "killed"))) {
            List<PortalRecord> tasks = portal.listRecords("tasks");
            assertThat(tasks).noneMatch(task -> text(task, "hs_task_status").equals("IN_PROGRESS"));
            assertThat(tasks)
                    .filteredOn(task -> text(task, "hs_task_subject").startsWith("Follow-up"))
                    .hasSize(summary.at("/follow_ups").asInt())
                    .extracting(task -> task.associatedIds() + text(task, "hs_task_subject"))
                    .doesNotHaveDuplicates();
            assertThat(portal.listRecords("contacts"))
                    .extracting(contact -> text(contact, "email"))
                    .doesNotHaveDuplicates();
            assertThat(portal.listRecords("emails"))
                    .extracting(email -> text(email, "hs_email_message_id"))
                    .doesNotHaveDuplicates();
        }
    }

    @AfterEach
    void leaveNothingRunning() throws IOException {
        program.ifPresent(Process::destroyForcibly);
        Path pid = DEMO.resolve("pg").resolve("data").resolve("postmaster.pid");
        if (Files.exists(pid)) {
            EmbeddedPostgres.start(DEMO.resolve("pg")).close(); // adopts the orphan, and stops it
        }
    }

    private void runAndKillAt(int mails) throws Exception {
        Process running = start();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !running.isAlive() || outbox.mails().size() >= mails);
        assertThat(running.isAlive()).as("it is killed in mid-run: " + log()).isTrue();
        running.destroyForcibly().waitFor();
    }

    private JsonNode runToTheEnd() throws Exception {
        Process running = start();
        boolean ended = running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(ended).as(log()).isTrue();
        assertThat(running.exitValue()).as(log()).isZero();
        // The tests' class path has a logback-test.xml that logs to the console.
        String summary = Files.readAllLines(HOME.resolve("out.txt")).stream()
                .filter(line -> line.startsWith("{"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The demo printed no summary."));
        return new JsonMapper().readTree(summary);
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.leadwright.cli.Leadwright",
                "demo",
                "--once",
                "--json");
        builder.directory(HOME.toFile());
        builder.environment().put("LEADWRIGHT_HOME", HOME.toString());
        builder.redirectOutput(HOME.resolve("out.txt").toFile());
        builder.redirectError(HOME.resolve("err.txt").toFile());
        Process started = builder.start();
        program = Optional.of(started);
        return started;
    }

    private static String log() throws IOException {
        return Files.readString(HOME.resolve("err.txt"));
    }

    private static String text(PortalRecord stored, String property) {
        return PortalTables.text(stored, property);
    }
}
