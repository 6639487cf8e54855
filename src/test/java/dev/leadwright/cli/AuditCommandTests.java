package dev.leadwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.portal.Portal;
import dev.leadwright.portal.PortalOptions;
import dev.leadwright.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the outside: what happened is listed, tampering is found, and a person settles what nobody knows. */
class AuditCommandTests {
    private static final String TOKEN = "audit-token";
    private static final String PORTAL_ID = "4400001";

    @TempDir
    Path home;

    private final TestDatabase database = TestDatabase.create();
    private final Portal portal = start(TestDatabase.create());

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void anEffectIsSettledListedAndCannotBeTamperedWith() {
        assertThat(run("audit", "verify").out()).contains("The audit is empty");
        assertThat(run("status", "--ambiguous").out()).contains("Nothing to settle");
        plantAmbiguousEffect();

        CommandRun status = run("status", "--ambiguous");
        assertThat(status.exitCode()).isZero();
        assertThat(status.out())
                .contains("a1b2c3d4e5f6  message \"first-touch\" to a lead, contact 101, task 7", "connection reset")
                .contains("Message-ID <hello@example.com>", "./leadwright settle KEY --happened");
        JsonNode json =
                new JsonMapper().readTree(run("status", "--ambiguous", "--json").out());
        assertThat(json.get(0).path("reference").asString()).isEqualTo("hello@example.com");

        CommandRun settled = run("settle", "a1b2c3d4e5f6", "--happened", "--by", "Sam");
        assertThat(settled.exitCode()).isZero();
        assertThat(settled.out()).isEqualTo("Settled: the message \"first-touch\" happened.\n");
        CommandRun again = run("settle", "a1b2c3d4e5f6", "--did-not-happen");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).startsWith("Not settled: There is nothing to settle");

        assertThat(run("audit", "list", "--contact", "101").out())
                .containsPattern(
                        "1 +[0-9-]+ [0-9:]+ +settled done +Sam +101 +7 +delivery hello@example.com: first-touch");
        JsonNode row = new JsonMapper()
                .readTree(run("audit", "list", "--since", "1h", "--json").out())
                .get(0);
        assertThat(row.path("outcome").asString()).isEqualTo("SETTLED_DONE");
        assertThat(run("audit", "list", "--task", "8").out()).contains("Nothing in the audit is like that.");

        CommandRun whole = run("audit", "verify");
        assertThat(whole.exitCode()).isZero();
        assertThat(whole.out()).contains("The audit is whole: 1 rows").containsPattern("Head: 1:[0-9a-f]{64}");

        tamper();
        CommandRun broken = run("audit", "verify");
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.out()).startsWith("The audit is NOT whole: row 1 was changed after it was written.");
        assertThat(run("audit", "verify", "--json").out()).contains("\"intact\":false", "\"damage\":\"CHANGED\"");
    }

    @Test
    void whatIsTypedWrongIsSaidBeforeAnythingIsStarted() {
        assertThat(run("audit", "verify", "--head", "17").err()).startsWith("--head: \"17\" is no head of the audit");
        assertThat(run("audit", "list", "--contact", "Ada").err()).startsWith("--contact: Not the id of a contact");
        assertThat(run("audit", "list", "--limit", "0").err()).startsWith("--limit: ");
        assertThat(CommandRun.in(home, "audit").err()).startsWith("Say whether to list or to verify.");
        assertThat(run("settle", "a1b2c3d4e5f6").err()).contains("--happened", "--did-not-happen");
        assertThat(run("settle", "a1b2c3d4e5f6", "--happened", "--did-not-happen")
                        .exitCode())
                .isEqualTo(2);
        assertThat(run("settle", "a1b2c3d4e5f6", "--did-not-happen", "--remote-id", "5")
                        .err())
                .startsWith("--remote-id goes with --happened only.");
    }

    private void plantAmbiguousEffect() {
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        jdbc.sql("""
                        INSERT INTO leadwright.effect (key, portal_id, scope, stage, kind, state, phase, detail, reference,
                            contact_id, task_id, epoch, created_at, updated_at)
                        VALUES ('a1b2c3d4e5f60000', :portal, 'contact:101', 'first-touch', 'DELIVERY', 'AMBIGUOUS', 'DOT',
                            'The answer was lost: connection reset', 'hello@example.com', '101', '7', 1, now(), now())
                        """).param("portal", PORTAL_ID).update();
    }

    private void tamper() {
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        jdbc.sql("ALTER TABLE leadwright.audit DISABLE TRIGGER ALL").update();
        jdbc.sql("UPDATE leadwright.audit SET actor = 'Kim'").update();
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
