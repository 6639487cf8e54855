package dev.leadwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.portal.Portal;
import dev.leadwright.portal.PortalOptions;
import dev.leadwright.portal.PortalOwner;
import dev.leadwright.testing.Profiles;
import dev.leadwright.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DoctorCommandTests {
    private static final String TOKEN = "doctor-token";

    @TempDir
    Path home;

    private final TestDatabase database = TestDatabase.create();
    private final Portal portal =
            Portal.start(PortalOptions.forDatabase(database.url(), database.user(), database.password(), TOKEN)
                    .withOwners(List.of(new PortalOwner("sam@example.com", "Sam", "Lee"))));

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void itSaysWhatToDoUntilNothingIsLeftToDo() {
        CommandRun before = run("doctor");
        run("setup");
        CommandRun after = run(
                "doctor",
                "--set",
                "orchestration.human-owner=sam@example.com",
                "--set",
                "analyst.icp=" + Profiles.writeSeller(home));

        assertThat(before.exitCode()).isEqualTo(1);
        assertThat(before.out())
                .containsPattern("FAIL +HubSpot properties +33 of 34 are missing: ")
                .containsPattern("\n +-> ./leadwright setup creates them")
                .containsPattern("WARN +Human owner +None is set")
                .containsPattern("WARN +Ideal-customer profile +The built-in one is in force")
                .contains("sam@example.com")
                .endsWith("1 check failed, 2 warnings. Do what stands behind -> and run doctor again.\n");
        assertThat(after.exitCode()).isZero();
        assertThat(after.out())
                .containsPattern("ok +Database +PostgreSQL at jdbc:postgresql:")
                .containsPattern("ok +Ideal-customer profile +Seller, version 1 ")
                .endsWith("All is well: Leadwright can work.\n")
                .doesNotContain(TOKEN);
    }

    @Test
    void warningsAloneEndWithZero() {
        run("setup");

        CommandRun run = run("doctor");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).endsWith("Leadwright can work, with 2 warnings.\n");
    }

    @Test
    void jsonIsAListOfChecksAndNothingElse() {
        JsonNode json = new JsonMapper().readTree(run("doctor", "--json").out());

        assertThat(json.propertyNames()).containsExactly("checks");
        List<JsonNode> checks =
                StreamSupport.stream(json.path("checks").spliterator(), false).toList();
        assertThat(checks)
                .hasSizeGreaterThan(10)
                .allSatisfy(check ->
                        assertThat(check.propertyNames()).containsExactly("name", "status", "detail", "remedy"));
        assertThat(checks).extracting(check -> check.path("name").asString()).doesNotHaveDuplicates();
        assertThat(checks).extracting(check -> check.path("status").asString()).containsOnly("ok", "warn", "fail");
    }

    @Test
    void aStoppedPortalAndAStoppedDatabaseAreBothReported() {
        portal.close();

        CommandRun run = run("doctor", "--set", "database.url=jdbc:postgresql://127.0.0.1:1/crm");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .containsPattern("FAIL +Database +Cannot use the PostgreSQL at jdbc:postgresql://127.0.0.1:1/crm")
                .containsPattern("FAIL +HubSpot address +http://127.0.0.1:\\d+ cannot be reached: ")
                .contains("2 checks failed, 1 warning.")
                .doesNotContain("\tat ");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void wrongSettingsAreChecksThatFailed() {
        CommandRun run = run("doctor", "--json", "--set", "dashboard.prot=1");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("\"status\":\"fail\"").contains("Did you mean dashboard.port?");
    }

    private CommandRun run(String... arguments) {
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--set", "home=" + home))
                .toArray(String[]::new);
        return CommandRun.in(
                home,
                Map.of(
                        "HUBSPOT_BASE_URL",
                        portal.baseUri().toString(),
                        "HUBSPOT_ACCESS_TOKEN",
                        TOKEN,
                        "LEADWRIGHT_DATABASE_URL",
                        database.url(),
                        "LEADWRIGHT_DATABASE_USER",
                        database.user(),
                        "LEADWRIGHT_DATABASE_PASSWORD",
                        database.password()),
                all);
    }
}
