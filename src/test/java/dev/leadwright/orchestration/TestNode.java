package dev.leadwright.orchestration;

import dev.leadwright.audit.AuditTrail;
import dev.leadwright.crm.Crm;
import dev.leadwright.erased.ErasedPeople;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** One node of Leadwright: the orchestration module over a database and a CRM that a test gives. */
final class TestNode implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    TestNode(DataSource database, Crm crm, Clock clock, OrchestrationSettings settings, List<Agent> agents) {
        for (Agent agent : agents) {
            context.registerBean(agent.name(), Agent.class, () -> agent);
        }
        context.registerBean(DataSource.class, () -> database);
        context.registerBean("crm", Crm.class, () -> crm);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(OrchestrationSettings.class, () -> settings);
        context.register(Wiring.class);
        context.refresh();
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    List<Notice> notices() {
        return List.copyOf(get(Heard.class).notices);
    }

    /** The next notices cannot be written. */
    void noticesFail(int times) {
        get(Heard.class).failures.set(times);
    }

    /** What is over, in the order in which it was published. */
    List<Object> over() {
        return List.copyOf(get(Heard.class).over);
    }

    List<Notice> notices(Notice.Audience audience) {
        return notices().stream()
                .filter(notice -> notice.audience() == audience)
                .toList();
    }

    /** Of what people were told that it is over. */
    List<Recovered> recoveries() {
        return get(Heard.class).recoveries.stream()
                .filter(over -> !over.cause().startsWith("crm-access-denied/")) // said of every second run
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }

    // No @Configuration: the scan of the whole application, which other tests start, must not find it.
    @EnableTransactionManagement
    @ComponentScan(
            basePackageClasses = {TaskMonitor.class, AuditTrail.class, ErasedPeople.class},
            excludeFilters =
                    // Scans run when a test asks for them.
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.ScanSchedule"))
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

        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    static class Heard {
        private final List<Notice> notices = Collections.synchronizedList(new ArrayList<>());
        private final List<Object> over = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger failures = new AtomicInteger();

        private final List<Recovered> recoveries = Collections.synchronizedList(new ArrayList<>());

        @EventListener
        void on(Recovered recovered) {
            recoveries.add(recovered);
            over.add(recovered);
        }

        @EventListener
        void on(Notice notice) {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new TransientDataAccessResourceException("the alert cannot be written");
            }
            notices.add(notice);
        }

        @EventListener
        void on(TaskEnded ended) {
            over.add(ended);
        }
    }

    /** Works everything at once and waits for nothing that a test does not ask for. */
    static OrchestrationSettings settings() {
        return settings(true);
    }

    /** The same, with runs that are stopped sooner. */
    static OrchestrationSettings settingsStoppingAfter(Duration time) {
        return settings(true, time);
    }

    /** @param enabled whether tasks are worked; scans run only when asked for */
    static OrchestrationSettings settings(boolean enabled) {
        return settings(enabled, Duration.ofMinutes(30));
    }

    private static OrchestrationSettings settings(boolean enabled, Duration stopAfter) {
        return new OrchestrationSettings(
                enabled,
                Duration.ofDays(1),
                8,
                Map.of(),
                3,
                Duration.ofMillis(1),
                Duration.ofMinutes(2),
                5,
                stopAfter,
                4,
                Duration.ofSeconds(30),
                Optional.of("sam@example.com"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of("Human Review Required", "Follow-up Call"));
    }
}
