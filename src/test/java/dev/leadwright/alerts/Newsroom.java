package dev.leadwright.alerts;

import dev.leadwright.audit.AuditTrail;
import dev.leadwright.configuration.SettingsLoader;
import dev.leadwright.crm.Crm;
import dev.leadwright.erased.ErasedPeople;
import dev.leadwright.mail.AiDisclosure;
import dev.leadwright.mail.DataOrigin;
import dev.leadwright.mail.MailSettings;
import dev.leadwright.mail.OptOuts;
import dev.leadwright.orchestration.Agent;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.orchestration.OrchestrationSettings;
import dev.leadwright.orchestration.Outcome;
import dev.leadwright.orchestration.TaskKind;
import dev.leadwright.orchestration.TaskMonitor;
import dev.leadwright.orchestration.TaskRun;
import dev.leadwright.testing.FixedOptOuts;
import dev.leadwright.testing.InMemoryCrm;
import dev.leadwright.testing.ManualClock;
import dev.leadwright.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A node that raises alerts and tells them when a test says so: alerts, mail and orchestration on PostgreSQL, over a CRM in
 * memory. A second one on the same database is another node.
 */
final class Newsroom implements AutoCloseable {
    static final String HUMAN = "sam@example.com";

    final ManualClock clock;
    final InMemoryCrm crm;
    final DataSource database;
    private final AlertsSettings settings;
    private final MailSettings mail;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    Newsroom(AlertsSettings settings, MailSettings mail) {
        this(settings, mail, new ManualClock("2026-11-23T09:00:00Z"), migrated());
    }

    private Newsroom(AlertsSettings settings, MailSettings mail, ManualClock clock, DataSource database) {
        this.clock = clock;
        this.crm = new InMemoryCrm(clock);
        this.database = database;
        this.settings = settings;
        this.mail = mail;
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean("crm", Crm.class, () -> crm);
        context.registerBean(AlertsSettings.class, () -> settings);
        context.registerBean(MailSettings.class, () -> mail);
        context.registerBean(OptOuts.class, FixedOptOuts::new);
        context.registerBean(OrchestrationSettings.class, Newsroom::orchestration);
        context.registerBean(Agent.class, Qualifier::new);
        context.register(Wiring.class);
        context.refresh();
    }

    Newsroom anotherNode() {
        return new Newsroom(settings, mail, clock, database);
    }

    static AlertsSettings webhook(URI url) {
        return new AlertsSettings(
                30,
                List.of(),
                List.of(),
                false,
                Optional.of(url.toString()),
                List.of(AlertTopic.URGENT, AlertTopic.WARNING, AlertTopic.SALES),
                false);
    }

    /** @param smtpUrl empty: no mail can be sent */
    static MailSettings mail(String smtpUrl) {
        return new MailSettings(
                Optional.of(smtpUrl),
                "sales@sender.example",
                "Sender",
                Optional.empty(),
                "",
                "1 Street",
                new DataOrigin("Our CRM.", "Unser CRM."),
                new AiDisclosure(true, "Prepared with AI.", "Mit KI vorbereitet."),
                false,
                Duration.ofSeconds(5));
    }

    /** Nothing is worked or told by itself. */
    static OrchestrationSettings orchestration() {
        return new SettingsLoader()
                .load(
                        Optional.empty(),
                        Map.of(),
                        Map.of("orchestration.enabled", "false", "orchestration.human-owner", HUMAN))
                .settings()
                .orchestration();
    }

    static DataSource migrated() {
        DataSource database = TestDatabase.create("leadwright").dataSource();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/leadwright")
                .defaultSchema("leadwright")
                .load()
                .migrate();
        return database;
    }

    static Notice outage() {
        return notice(Severity.WARNING, Audience.OPERATOR, "hubspot", "HubSpot does not answer");
    }

    static Notice notice(Severity severity, Audience audience, String cause, String title) {
        return new Notice(
                severity, audience, cause, title, "What to do.", Optional.empty(), Optional.empty(), Optional.empty());
    }

    void publish(Object event) {
        context.publishEvent(event);
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(get(PlatformTransactionManager.class));
    }

    /** Every channel is told what is due. */
    void tell() {
        context.getBeansOfType(Channel.class).values().forEach(get(AlertDispatch.class)::tellAllDue);
    }

    void tellLater(Duration later) {
        clock.advance(later);
        tell();
    }

    List<Alert> open() {
        return get(Alerts.class).list(AlertQuery.open(100));
    }

    List<Alert> all() {
        return get(Alerts.class).list(new AlertQuery(false, Optional.empty(), 100, 0));
    }

    /** How far one channel was told of the only alert it was told of. */
    AlertDelivery delivery() {
        return JdbcClient.create(database)
                .sql("select * from alert_delivery")
                .query(AlertRows::delivery)
                .single();
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Qualifier implements Agent {
        @Override
        public String name() {
            return "qualifier";
        }

        @Override
        public List<TaskKind> kinds() {
            return List.of(new TaskKind("Qualify Lead", "Qualify Lead"));
        }

        @Override
        public Outcome work(TaskRun run) {
            return new Outcome.Completed("Done");
        }
    }

    // No @Configuration: the scan of the whole application, which other tests start, must not find it.
    @EnableTransactionManagement
    @ComponentScan(
            basePackageClasses = {
                TaskMonitor.class,
                Alerts.class,
                MailSettings.class,
                AuditTrail.class,
                ErasedPeople.class
            })
    static class Wiring {
        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new DataSourceTransactionManager(database);
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }
}
