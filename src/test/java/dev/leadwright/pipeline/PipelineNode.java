package dev.leadwright.pipeline;

import dev.leadwright.alerts.AlertsSettings;
import dev.leadwright.audit.AuditTrail;
import dev.leadwright.crm.Crm;
import dev.leadwright.erased.ErasedPeople;
import dev.leadwright.icp.IdealCustomerProfile;
import dev.leadwright.icp.ProfileFile;
import dev.leadwright.mail.AiDisclosure;
import dev.leadwright.mail.DataOrigin;
import dev.leadwright.mail.MailSettings;
import dev.leadwright.mail.OptOuts;
import dev.leadwright.orchestration.Agent;
import dev.leadwright.orchestration.OrchestrationSettings;
import dev.leadwright.orchestration.Outcome;
import dev.leadwright.orchestration.TaskKind;
import dev.leadwright.orchestration.TaskMonitor;
import dev.leadwright.orchestration.TaskRun;
import dev.leadwright.testing.FixedOptOuts;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** A node with real lists, orchestration, lead file and alerts, which works no tasks: a test writes what they came to. */
final class PipelineNode implements AutoCloseable {
    private static final AlertsSettings ALERTS =
            new AlertsSettings(30, List.of(), List.of(), false, Optional.empty(), List.of(), false);
    private static final MailSettings NO_MAIL = new MailSettings(
            Optional.empty(),
            "",
            "",
            Optional.empty(),
            "",
            "",
            new DataOrigin("Our CRM.", "Unser CRM."),
            new AiDisclosure(false, "", ""),
            false,
            Duration.ofSeconds(5));
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    PipelineNode(DataSource database, Crm crm, Clock clock, Optional<String> humanOwner) {
        context.registerBean(DataSource.class, () -> database);
        context.registerBean("crm", Crm.class, () -> crm);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(OrchestrationSettings.class, () -> orchestration(humanOwner));
        context.registerBean(PipelineSettings.class, () -> new PipelineSettings(Duration.ofDays(2), true));
        context.registerBean(AlertsSettings.class, () -> ALERTS);
        context.registerBean(MailSettings.class, () -> NO_MAIL);
        context.registerBean(OptOuts.class, FixedOptOuts::new);
        context.registerBean(IdealCustomerProfile.class, ProfileFile::builtIn);
        context.register(Wiring.class);
        context.refresh();
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private static OrchestrationSettings orchestration(Optional<String> humanOwner) {
        return new OrchestrationSettings(
                false,
                Duration.ofDays(1),
                8,
                Map.of(),
                3,
                Duration.ofMillis(1),
                Duration.ofMinutes(2),
                5,
                Duration.ofMinutes(30),
                4,
                Duration.ofSeconds(30),
                humanOwner,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of("Human Review Required", "Lead list done"));
    }

    /** Says which tasks are an agent's; none is ever handed to it. */
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
            throw new IllegalStateException("This node works no tasks.");
        }
    }

    // No @Configuration: the scan of the whole application, which other tests start, must not find it.
    @EnableTransactionManagement
    @ComponentScan(
            basePackageClasses = {
                TaskMonitor.class,
                LeadLists.class,
                AlertsSettings.class,
                AuditTrail.class,
                ErasedPeople.class,
                MailSettings.class
            },
            basePackages = {"dev.leadwright.agents.lead", "dev.leadwright.replies"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            // Of incoming mail only what tells of it: nothing is read here.
                            pattern = {
                                ".*\\.ScanSchedule",
                                ".*\\.replies\\.incoming\\.(?!SentAndReturned|WorkedPortal).*"
                            }))
    static class Wiring {
        @Bean
        Agent qualifier() {
            return new Qualifier();
        }

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
