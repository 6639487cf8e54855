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

/** What the model cost today, from the outside. */
class StatusCommandTests {
    private static final String TOKEN = "status-token";

    @TempDir
    Path home;

    private final TestDatabase database = TestDatabase.create();
    private final Portal portal = start(TestDatabase.create());

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void theCostOfTheDayIsShownByPurposeLeadAndQualifiedLead() {
        assertThat(run("status").out()).as("no model was asked").doesNotContain("Model");
        plantCalls();

        String out = run("status").out();
        assertThat(out)
                .contains("Model, USD today")
                .containsPattern("Cost +0\\.50 +4 calls, 1 at an assumed price")
                .containsPattern("score +0\\.40 +3 calls")
                .containsPattern("A lead +0\\.25 +2 leads")
                .containsPattern("A qualified +0\\.50 +1 leads HOT or WARM")
                .containsPattern("From cache +75\\.0% +of 16,000 tokens read")
                .containsPattern("Left +19\\.50 +of 20\\.00 \\(analyst\\.budget\\.per-day\\)");
        assertThat(out.lines()).allMatch(line -> line.length() <= 80);

        JsonNode model =
                new JsonMapper().readTree(run("status", "--json").out()).path("model");
        assertThat(model.path("cost").asDouble()).isEqualTo(0.5);
        assertThat(model.path("cost_per_qualified_lead").asDouble()).isEqualTo(0.5);
        assertThat(model.path("by_purpose").path("extract").path("calls").asInt())
                .isEqualTo(1);
        assertThat(model.path("cache_share").asDouble()).isEqualTo(0.75);
        assertThat(model.path("budgets").get(0).path("left").asDouble()).isEqualTo(19.5);
    }

    @Test
    void mailsThatAwaitReviewAreCounted() {
        assertThat(run("status").out()).doesNotContain("Awaiting review");
        JdbcClient.create(database.dataSource()).sql("""
                INSERT INTO leadwright.review (contact_id, stage, task_id, tier, reasons, recipient, recipient_name,
                    subject, body, content, message_id, fingerprint, state, opened_at, expires_at)
                VALUES ('101', 'first-touch', '7', 'HOT', '{TIER}', 'ada@engines.example', 'Ada', 's', 'b', 'b', 'm',
                        'f', 'OPEN', now(), now() + interval '3 days')
                """).update();

        assertThat(run("status").out()).contains("Awaiting review: 1 mail (./leadwright dashboard, Review)");
        assertThat(new JsonMapper()
                        .readTree(run("status", "--json").out())
                        .path("await_review")
                        .asInt())
                .isEqualTo(1);
    }

    /** Two leads, one of them HOT; yesterday's call is no part of today. */
    private void plantCalls() {
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        jdbc.sql("""
                        INSERT INTO leadwright.lead (contact_id, name, stage, score, tier, created_at, updated_at) VALUES
                            ('101', 'Ada', 'QUALIFIED', 90, 'HOT', now(), now()),
                            ('102', 'Bob', 'QUALIFIED', 20, 'COLD', now(), now())
                        """).update();
        jdbc.sql("""
                        INSERT INTO leadwright.model_call (contact_id, campaign, purpose, provider, model, day, asked_at,
                            reserved_until, outcome, tokens, cost, price_known, input, cache_read, output)
                        SELECT contact, 'default', purpose, 'claude', 'm', (now() AT TIME ZONE 'UTC')::date - ago, now(),
                               now(), 'COMPLETE', 4100, cost, known, 1000, 3000, 100
                          FROM (VALUES ('101', 'SCORE', 0, 100000, true), ('101', 'SCORE', 0, 100000, true),
                                       ('102', 'SCORE', 0, 200000, true), ('102', 'EXTRACT', 0, 100000, false),
                                       ('103', 'WRITE', 1, 900000, true)) AS c (contact, purpose, ago, cost, known)
                        """).update();
    }

    private CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--set", "home=" + home, "--set", "database.url=" + database.url()));
        all.addAll(List.of("--set", "database.user=" + database.user()));
        all.addAll(List.of("--set", "analyst.budget.time-zone=UTC"));
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
