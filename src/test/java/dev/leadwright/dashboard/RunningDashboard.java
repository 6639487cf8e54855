package dev.leadwright.dashboard;

import dev.leadwright.alerts.AlertsSettings;
import dev.leadwright.analyst.books.ModelLedger;
import dev.leadwright.configuration.SettingsLoader;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Crm;
import dev.leadwright.mail.AiDisclosure;
import dev.leadwright.mail.DataOrigin;
import dev.leadwright.mail.MailSettings;
import dev.leadwright.mail.OptOuts;
import dev.leadwright.orchestration.Effects;
import dev.leadwright.orchestration.Journal;
import dev.leadwright.orchestration.LeadLog;
import dev.leadwright.orchestration.OrchestrationSettings;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.orchestration.Timeline;
import dev.leadwright.orchestration.cluster.Node;
import dev.leadwright.replies.BouncesAndComplaints;
import dev.leadwright.review.ReviewSettings;
import dev.leadwright.sending.SendingSettings;
import dev.leadwright.testing.FixedOptOuts;
import dev.leadwright.testing.InMemoryCrm;
import dev.leadwright.testing.SteppedClock;
import dev.leadwright.testing.TestDatabase;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The dashboard on a free port of loopback and a database, with what it reads from other modules held in memory. */
final class RunningDashboard implements AutoCloseable {
    static final Instant MONDAY = Instant.parse("2026-11-23T14:30:00Z");
    static final String METRICS_TOKEN = "metrics-token-for-tests";

    final ReadModels data;
    final ReviewDoubles reviewed = new ReviewDoubles();
    final SteppedClock clock;
    final TestDatabase database;
    private final ConfigurableApplicationContext context;

    private RunningDashboard(ReadModels data, SteppedClock clock, TestDatabase database, WebApplicationType type) {
        this.data = data;
        this.clock = clock;
        this.database = database;
        ApplicationContextInitializer<GenericApplicationContext> beans = application -> {
            application.registerBean(DataSource.class, database::dataSource);
            application.registerBean(Clock.class, () -> clock);
            application.registerBean(ReadModels.class, () -> data);
            application.registerBean(Timeline.class, data::timeline);
            application.registerBean(ModelLedger.class, data::ledger);
            application.registerBean(AlertsSettings.class, () -> AlertsSettings.dashboardOnly(30));
            application.registerBean(OrchestrationSettings.class, RunningDashboard::orchestrationSettings);
            application.registerBean(Crm.class, () -> new InMemoryCrm(clock));
            application.registerBean(Journal.class, NoJournal::new);
            application.registerBean(DashboardSettings.class, RunningDashboard::settings);
            application.registerBean(MailSettings.class, RunningDashboard::mailSettings);
            application.registerBean(OptOuts.class, FixedOptOuts::new);
            application.registerBean(BouncesAndComplaints.class, () -> (_, _) -> new BouncesAndComplaints.Count(0, 0));
            application.registerBean(ReviewSettings.class, RunningDashboard::reviewSettings);
            application.registerBean(ReviewDoubles.class, () -> reviewed);
            application.registerBean(Patience.class, ReviewDoubles.SamePatience::new);
            application.registerBean(LeadLog.class, () -> (_, by, text) -> reviewed.logged.add(by + ": " + text));
            application.registerBean(Node.class, Node::thisProcess);
            application.registerBean(SendingSettings.class, RunningDashboard::sendingSettings);
        };
        this.context = new SpringApplicationBuilder(Parts.class)
                .initializers(beans)
                .web(type)
                .bannerMode(Banner.Mode.OFF)
                .properties(Map.of("logging.level.root", "warn"))
                .run();
    }

    static RunningDashboard start() {
        return start(TestDatabase.create("leadwright"));
    }

    static RunningDashboard start(TestDatabase database) {
        return new RunningDashboard(new ReadModels(), new SteppedClock(MONDAY), database, WebApplicationType.SERVLET);
    }

    /** A process on the same database that serves no pages: a command. */
    RunningDashboard command() {
        return new RunningDashboard(data, clock, database, WebApplicationType.NONE);
    }

    URI newLink() {
        return bean(DashboardAccess.class).newLink();
    }

    /** Where it is reached: {@code http://127.0.0.1:PORT}. */
    URI address() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    /** Every address that a controller answers. */
    RequestMappingHandlerMapping pages() {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    void publish(Object event) {
        context.publishEvent(event);
    }

    @Override
    public void close() {
        context.close();
    }

    private static DashboardSettings settings() {
        return new DashboardSettings(
                0,
                "127.0.0.1",
                false,
                Optional.empty(),
                Optional.of(METRICS_TOKEN),
                Duration.ofMinutes(15),
                Duration.ofDays(7));
    }

    /** Nothing is worked here, so nobody is told outside of the pages. */
    private static OrchestrationSettings orchestrationSettings() {
        return new SettingsLoader()
                .load(Optional.empty(), Map.of(), Map.of("orchestration.enabled", "false"))
                .settings()
                .orchestration();
    }

    private record NoJournal() implements Journal {
        @Override
        public Effects forContact(ContactId contact) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Effects forScope(String scope) {
            throw new UnsupportedOperationException();
        }
    }

    private static SendingSettings sendingSettings() {
        return new SettingsLoader()
                .load(Optional.empty(), Map.of(), Map.of("orchestration.enabled", "false"))
                .settings()
                .sending();
    }

    private static ReviewSettings reviewSettings() {
        return new SettingsLoader()
                .load(Optional.empty(), Map.of(), Map.of())
                .settings()
                .review();
    }

    private static MailSettings mailSettings() {
        return new MailSettings(
                Optional.empty(),
                "sales@sender.example",
                "Sender",
                Optional.empty(),
                "",
                "",
                new DataOrigin("Our CRM.", "Unser CRM."),
                new AiDisclosure(false, "", ""),
                false,
                Duration.ofSeconds(5));
    }

    /** The modules under test. Not annotated as a component: no other scan may find it. */
    @EnableAutoConfiguration
    @ComponentScan({
        "dev.leadwright.dashboard",
        "dev.leadwright.alerts",
        "dev.leadwright.audit",
        "dev.leadwright.mail",
        "dev.leadwright.sending",
        "dev.leadwright.review"
    })
    static final class Parts {}
}
