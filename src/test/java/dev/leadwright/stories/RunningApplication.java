package dev.leadwright.stories;

import dev.leadwright.LeadwrightApplication;
import dev.leadwright.analyst.Analyst;
import dev.leadwright.configuration.LoadedSettings;
import dev.leadwright.configuration.SettingsLoader;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.CrmSchema;
import dev.leadwright.crm.PropertyDefinition;
import dev.leadwright.testing.TestDatabase;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The whole application with its settings; only its clock is a story's, and its analyst can be made to fail. */
final class RunningApplication implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private RunningApplication(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningApplication start(
            Map<String, String> settings, TestDatabase database, Clock clock, Optional<ModelServer> model) {
        LoadedSettings loaded = new SettingsLoader().load(Optional.empty(), Map.of(), settings);
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        properties.put("spring.datasource.hikari.maximum-pool-size", 10); // few: one that leaks is noticed
        properties.put("spring.datasource.hikari.connection-timeout", 10_000);
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", 0);
        properties.put("logging.level.root", "warn");
        properties.put("logging.config", "classpath:logback-test.xml");
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("story", properties));
        var spring = new SpringApplication(LeadwrightApplication.class);
        spring.setEnvironment(environment);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setRegisterShutdownHook(false); // a story closes it before the portal
        spring.addInitializers(starting -> {
            loaded.sections()
                    .forEach(section -> starting.getBeanFactory()
                            .registerSingleton(section.getClass().getName(), section));
            starting.getBeanFactory().addBeanPostProcessor(new Exchange(clock));
            model.ifPresent(server -> ((GenericApplicationContext) starting)
                    .registerBean(
                            "servedAnalyst",
                            ServedAnalyst.class,
                            () -> new ServedAnalyst(server.uri(), starting),
                            bean -> bean.setPrimary(true)));
        });
        var application = new RunningApplication(spring.run());
        application.setUp(application.get(CrmSchema.class));
        return application;
    }

    /** As {@code setup} does: a portal may keep the properties of its tasks to itself. */
    private void setUp(CrmSchema schema) {
        for (PropertyDefinition missing : schema.listMissing()) {
            try {
                schema.create(missing);
            } catch (CrmException.Invalid refused) {
                if (missing.on() != PropertyDefinition.ObjectType.TASK) {
                    throw refused;
                }
            }
        }
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    FallibleAnalyst analyst() {
        return (FallibleAnalyst) get(Analyst.class);
    }

    @Override
    public void close() {
        context.close();
    }

    private record Exchange(Clock clock) implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return switch (bean) {
                case Clock _ -> clock;
                case Analyst analyst -> new FallibleAnalyst(analyst);
                default -> bean;
            };
        }
    }
}
