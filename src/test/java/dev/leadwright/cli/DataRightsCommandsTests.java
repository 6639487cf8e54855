package dev.leadwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.portal.Portal;
import dev.leadwright.portal.PortalOptions;
import dev.leadwright.testing.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What a person's wish to know, to have and to be forgotten looks like on the command line. */
class DataRightsCommandsTests {
    private static final String TOKEN = "rights-token";

    @TempDir
    Path home;

    private final TestDatabase database = TestDatabase.create();
    private final Portal portal = start(TestDatabase.create());

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void aPersonIsShownGivenOutAndErased() throws Exception {
        String id = createAda();
        assertThat(run("status").exitCode()).isZero(); // makes the tables
        JdbcClient.create(database.dataSource())
                .sql("INSERT INTO leadwright.lead (contact_id, name, email, stage, created_at, updated_at)"
                        + " VALUES (:id, 'Ada Byron', 'ada@engines.example', 'NEW', now(), now())")
                .param("id", id)
                .update();

        CommandRun draft = run("draft", "ada@engines.example");
        assertThat(draft.exitCode()).isZero();
        assertThat(draft.out()).contains("To        Ada Byron <ada@engines.example>", "Subject   ", "Leaves    not: ");
        assertThat(run("draft", "nobody@engines.example").exitCode()).isOne();

        CommandRun export = run("export-person", "--email", "Ada@Engines.example", "--out", home + "/ada.json");
        assertThat(export.exitCode()).isZero();
        assertThat(new JsonMapper()
                        .readTree(Files.readString(home.resolve("ada.json")))
                        .at("/data/0/entries/0/name")
                        .asString())
                .isEqualTo("Ada Byron");

        CommandRun asked = run("erase", "--email", "ada@engines.example", "--in-crm");
        assertThat(asked.exitCode()).isEqualTo(2);
        assertThat(asked.out()).contains("Ada Byron", "Kept here").containsPattern("Record of the lead +1");
        assertThat(asked.err()).contains("Add --yes");
        assertThat(run("export-person", "--contact", id).exitCode()).isZero();

        CommandRun erased = run("erase", "--email", "ada@engines.example", "--in-crm", "--yes", "--by", "Hugo");
        assertThat(erased.exitCode()).isZero();
        assertThat(erased.out()).contains("Erased here", "The CRM has deleted the contact", "Only keyed hashes stay");
        assertThat(run("export-person", "--email", "ada@engines.example").exitCode())
                .isEqualTo(3);
        assertThat(run("erase", "--email", "ada@engines.example", "--yes").exitCode())
                .isEqualTo(3);
        CommandRun audit = run("audit", "list");
        assertThat(audit.out()).contains("Hugo").doesNotContain("ada@");
        assertThat(run("audit", "verify").exitCode()).isZero();
    }

    @Test
    void whatIsNoAddressIsSaid() {
        assertThat(run("erase", "--email", "ada").exitCode()).isEqualTo(2);
        assertThat(run("erase", "--contact", "ada@engines.example").err()).contains("--contact 101");
        assertThat(run("erase").exitCode()).isEqualTo(2);
    }

    private String createAda() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal.baseUri() + "/crm/v3/objects/contacts"))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"properties": {"email": "ada@engines.example", "firstname": "Ada", "lastname": "Byron"}}
                        """))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return new JsonMapper()
                    .readTree(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .path("id")
                    .asString();
        }
    }

    private CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--set", "home=" + home, "--set", "database.url=" + database.url()));
        all.addAll(List.of("--set", "database.user=" + database.user()));
        Map<String, String> environment = Map.of(
                "HUBSPOT_BASE_URL", portal.baseUri().toString(),
                "HUBSPOT_ACCESS_TOKEN", TOKEN,
                "LEADWRIGHT_DATABASE_PASSWORD", database.password());
        return CommandRun.in(home, environment, all.toArray(String[]::new));
    }

    private static Portal start(TestDatabase database) {
        return Portal.start(PortalOptions.forDatabase(database.url(), database.user(), database.password(), TOKEN));
    }
}
