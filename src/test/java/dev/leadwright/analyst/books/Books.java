package dev.leadwright.analyst.books;

import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.analyst.model.ModelCall;
import dev.leadwright.analyst.model.Question;
import dev.leadwright.analyst.model.Usage;
import dev.leadwright.configuration.LoadedSettings;
import dev.leadwright.configuration.SettingsLoader;
import dev.leadwright.testing.ManualClock;
import dev.leadwright.testing.TestDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The books on a database, as a node keeps them; several nodes may share a database. */
final class Books {
    static final String MODEL = "claude-sonnet-5-5";
    static final String KEY = "sk-ant-canary-7f3a";

    final List<Object> published = new CopyOnWriteArrayList<>();
    final Bookkeeper keeper;
    final ModelLedger ledger;
    final JdbcClient sql;
    final ManualClock clock;

    private Books(DataSource database, ManualClock clock, Map<String, String> settings) {
        this.clock = clock;
        this.sql = JdbcClient.create(database);
        LoadedSettings loaded = load(settings);
        AnalystSettings analyst = loaded.settings().analyst();
        var calls = new CallLedger(sql, clock, analyst, loaded.profile(), new DataSourceTransactionManager(database));
        keeper = new Bookkeeper(calls, new BudgetAlerts(published::add), analyst, clock);
        ledger = new JdbcModelLedger(sql, calls, analyst);
    }

    static DataSource database() {
        DataSource database = TestDatabase.create("leadwright").dataSource();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/leadwright")
                .defaultSchema("leadwright")
                .load()
                .migrate();
        return database;
    }

    /** @param budget keys and values behind {@code analyst.}, in turn */
    static Books on(DataSource database, ManualClock clock, String... budget) {
        Map<String, String> settings = new HashMap<>();
        for (int i = 0; i < budget.length; i += 2) {
            settings.put("analyst." + budget[i], budget[i + 1]);
        }
        return new Books(database, clock, settings);
    }

    private static LoadedSettings load(Map<String, String> given) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "analyst.provider", "claude",
                "analyst.api-key", KEY,
                "analyst.budget.per-lead", "0",
                "analyst.budget.per-day", "0",
                "analyst.budget.time-zone", "UTC"));
        settings.putAll(given);
        return new SettingsLoader().load(Optional.empty(), Map.of(), settings);
    }

    /** Asks for the call, makes it and books it. */
    void call(Question question, Usage usage) {
        keeper.before(question, MODEL);
        keeper.after(made(question, MODEL, usage));
    }

    ModelCall made(Question question, String model, Usage usage) {
        return new ModelCall(
                question,
                model,
                "{\"text\":\"good\"}",
                usage,
                clock.instant(),
                Duration.ofMillis(1200),
                "COMPLETE",
                false);
    }

    /** The service may have answered, and nobody heard it. */
    ModelCall unheard(Question question, String model) {
        return new ModelCall(question, model, "", Usage.NONE, clock.instant(), Duration.ofSeconds(60), "OUT", true);
    }

    /** All that counts as spent now, in millionths. */
    long spent() {
        return sql.sql("SELECT coalesce(sum(cost), 0)::bigint FROM leadwright.model_call")
                .query(Long.class)
                .single();
    }
}
