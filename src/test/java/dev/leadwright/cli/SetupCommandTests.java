package dev.leadwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.CrmSchema;
import dev.leadwright.portal.Portal;
import dev.leadwright.portal.PortalOptions;
import dev.leadwright.testing.TestDatabase;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SetupCommandTests {
    private static final String TOKEN = "setup-token";

    @TempDir
    Path home;

    /** The portal has a contact property {@code industry} of its own. */
    private static final int LACKING = CrmSchema.required().size() - 1;

    private final Portal portal = start(TestDatabase.create());

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void aDryRunShowsThePlanAndCreatesNothing() {
        CommandRun first = setup("--dry-run");
        CommandRun second = setup("--dry-run");

        assertThat(first.exitCode()).isZero();
        assertThat(first.out())
                .contains("Contacts, in the property group leadwright (to be created)")
                .containsPattern("create +lead_score +Lead score")
                .containsPattern("create +leadwright_ref +Leadwright reference, unique")
                .contains("To be created: " + LACKING + " properties.");
        assertThat(second.out()).isEqualTo(first.out());
    }

    @Test
    void whatIsMissingIsCreatedOnceAndThenThereIsNothingToDo() {
        CommandRun first = setup();
        CommandRun second = setup();

        assertThat(first.exitCode()).isZero();
        assertThat(first.out()).contains("Created: " + LACKING + ". Was there: 1.");
        assertThat(second.exitCode()).isEqualTo(3);
        assertThat(second.out()).contains("Nothing to create.");
    }

    @Test
    void aPortalThatHasNoRoomForUniqueValuesOnTasksIsDoneWithout() throws Exception {
        for (int i = 0; i < 10; i++) {
            create("tasks", """
                    {"name":"own_%d","label":"Own","groupName":"task","type":"string","fieldType":"text",
                     "hasUniqueValue":true}""".formatted(i));
        }

        CommandRun first = setup();
        CommandRun second = setup("--json");

        assertThat(first.exitCode()).isZero();
        assertThat(first.out())
                .containsPattern("NOT CREATED leadwright_ref of tasks")
                .contains("Leadwright does without it.")
                .contains("Refused by the portal: 1.");
        assertThat(second.exitCode()).isZero();
        assertThat(state(second, "leadwright_ref")).isEqualTo("refused");
        assertThat(state(second, "lead_score")).isEqualTo("exists");
    }

    @Test
    void aPropertyOfOurNameThatDoesNotFitIsLeftAloneAndReported() throws Exception {
        create("contacts", """
                {"name":"lead_score","label":"Score","groupName":"contactinformation","type":"string",
                 "fieldType":"text"}""");

        CommandRun run = setup();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .containsPattern("DIFFERS +lead_score +is of type string, not number")
                .contains("Leadwright cannot write everything yet");
        assertThat(state(setup("--json"), "lead_score")).isEqualTo("different");
    }

    @Test
    void aWrongTokenIsOneLine() {
        CommandRun run = CommandRun.in(home, environment("wrong"), "setup", "--set", "home=" + home);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("setup failed: HubSpot does not accept the token")
                .doesNotContain("\tat ");
    }

    private CommandRun setup(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "setup";
        arguments[1] = "--set";
        arguments[2] = "home=" + home;
        System.arraycopy(options, 0, arguments, 3, options.length);
        return CommandRun.in(home, environment(TOKEN), arguments);
    }

    private Map<String, String> environment(String token) {
        return Map.of("HUBSPOT_BASE_URL", portal.baseUri().toString(), "HUBSPOT_ACCESS_TOKEN", token);
    }

    private static String state(CommandRun run, String property) {
        JsonNode objects = new JsonMapper().readTree(run.out()).path("objects");
        return StreamSupport.stream(objects.spliterator(), false)
                .flatMap(
                        object -> StreamSupport.stream(object.path("properties").spliterator(), false))
                .filter(node -> node.path("name").asString().equals(property))
                .map(node -> node.path("state").asString())
                .findFirst()
                .orElseThrow();
    }

    private void create(String objects, String property) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(portal.baseUri().resolve("/crm/properties/2026-09/" + objects))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(property))
                .build();
        try (HttpClient person = HttpClient.newHttpClient()) {
            assertThat(person.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(201);
        }
    }

    private static Portal start(TestDatabase database) {
        return Portal.start(PortalOptions.forDatabase(database.url(), database.user(), database.password(), TOKEN));
    }
}
