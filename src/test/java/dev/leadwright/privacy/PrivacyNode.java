package dev.leadwright.privacy;

import dev.leadwright.audit.AuditTrail;
import dev.leadwright.configuration.SettingsLoader;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.erased.ErasedPeople;
import dev.leadwright.orchestration.OrchestrationSettings;
import dev.leadwright.orchestration.TaskMonitor;
import dev.leadwright.testing.InMemoryCrm;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** A node that works no tasks and looks after personal data when a test says so; its CRM may refuse to let it in. */
final class PrivacyNode implements AutoCloseable {
    final AtomicBoolean refused = new AtomicBoolean();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    PrivacyNode(DataSource database, InMemoryCrm crm, Clock clock) {
        context.registerBean(DataSource.class, () -> database);
        context.registerBean("crm", Crm.class, () -> guarded(crm));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(OrchestrationSettings.class, PrivacyNode::settings);
        context.registerBean(
                RetentionSettings.class,
                () -> new RetentionSettings(
                        Duration.ofDays(90),
                        Duration.ofDays(365),
                        Duration.ofDays(365),
                        Duration.ofDays(180),
                        Duration.ofDays(180)));
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

    private Crm guarded(InMemoryCrm crm) {
        return (Crm) Proxy.newProxyInstance(
                Crm.class.getClassLoader(), new Class<?>[] {Crm.class}, (_, method, arguments) -> {
                    if (refused.get() && !method.getName().equals("getAccount")) {
                        throw new CrmException.Unauthorized("The token is not accepted.");
                    }
                    try {
                        return method.invoke(crm, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static OrchestrationSettings settings() {
        return new SettingsLoader()
                .load(
                        Optional.empty(),
                        Map.of(),
                        Map.of("orchestration.enabled", "false", "orchestration.retry-delay", "1ms"))
                .settings()
                .orchestration();
    }

    // No @Configuration: the scan of the whole application, which other tests start, must not find it.
    @EnableTransactionManagement
    @ComponentScan(
            basePackageClasses = {TaskMonitor.class, AuditTrail.class, ErasedPeople.class, PersonalData.class},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.ScanSchedule"))
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
