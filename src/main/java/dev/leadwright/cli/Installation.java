package dev.leadwright.cli;

import dev.leadwright.LeadwrightApplication;
import dev.leadwright.configuration.LeadwrightSettings;
import dev.leadwright.configuration.LoadedSettings;
import dev.leadwright.database.Database;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * What a command needs that works: log, database and, once started, the application. Closing it, or ending the
 * process, closes them in the reverse order.
 */
final class Installation implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Installation.class);

    private final LoadedSettings loaded;
    private final StandardEnvironment environment;
    private final Database database;
    private final Thread atProcessEnd = new Thread(this::closeInTime, "close");
    private final Deque<AutoCloseable> users = new ArrayDeque<>();
    private boolean closed;

    private Installation(LoadedSettings loaded, StandardEnvironment environment, Database database) {
        this.loaded = loaded;
        this.environment = environment;
        this.database = database;
    }

    /** Opens log and database for a command that keeps running: it warns on the console and owns the database. */
    static Installation openForService(LoadedSettings loaded) {
        StandardEnvironment environment = startLog(loaded, true);
        return opened(
                loaded,
                environment,
                Database.open(loaded.settings().database(), loaded.settings().home()));
    }

    /** The same without a word on the console. */
    static Installation openForDemo(LoadedSettings loaded) {
        StandardEnvironment environment = startLog(loaded, false);
        return opened(
                loaded,
                environment,
                Database.open(loaded.settings().database(), loaded.settings().home()));
    }

    /** The same as for a service, for the portal, which keeps its data apart. */
    static Installation openForPortal(LoadedSettings loaded) {
        StandardEnvironment environment = startLog(loaded, true);
        Path folder = loaded.settings().home().resolve("portal");
        return opened(loaded, environment, Database.open(loaded.settings().database(), folder));
    }

    /** Opens log and database for a command that ends: it is silent, and joins a service that runs already. */
    static Installation openForCommand(LoadedSettings loaded) {
        StandardEnvironment environment = startLog(loaded, false);
        return opened(
                loaded,
                environment,
                Database.openOrJoin(
                        loaded.settings().database(), loaded.settings().home()));
    }

    /** Opens the log alone, for a command that needs nothing else. */
    static StandardEnvironment startLog(LoadedSettings loaded, boolean warnOnConsole) {
        LeadwrightSettings settings = loaded.settings();
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("leadwright log", Logging.propertiesOf(settings, warnOnConsole)));
        Logging.start(settings, environment);
        return environment;
    }

    private static Installation opened(LoadedSettings loaded, StandardEnvironment environment, Database database) {
        var installation = new Installation(loaded, environment, database);
        Runtime.getRuntime().addShutdownHook(installation.atProcessEnd);
        return installation;
    }

    /** Starts the application as the settings say, dashboard included. */
    ConfigurableApplicationContext start() {
        return start(Map.of());
    }

    /**
     * Starts the application.
     *
     * @param properties of Spring that win over everything else
     */
    ConfigurableApplicationContext start(Map<String, Object> properties) {
        return start(loaded, properties);
    }

    /** Starts the application with settings that were not yet known when the database was opened. */
    ConfigurableApplicationContext start(LoadedSettings later) {
        return start(later, Map.of());
    }

    /** Starts the application with settings that were not yet known when the database was opened, and properties of Spring. */
    synchronized ConfigurableApplicationContext start(LoadedSettings settings, Map<String, Object> properties) {
        var all = new HashMap<>(propertiesOf(settings.settings()));
        all.putAll(properties);
        environment.getPropertySources().addFirst(new MapPropertySource("leadwright", all));
        var spring = new SpringApplication(LeadwrightApplication.class);
        spring.setEnvironment(environment);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setRegisterShutdownHook(false); // ours closes the application before its database
        spring.addInitializers(context -> settings.sections()
                .forEach(section -> context.getBeanFactory()
                        .registerSingleton(section.getClass().getName(), section)));
        return closeFirst(spring.run());
    }

    /** Hands over what uses the database and must be closed before it; what came last is closed first. */
    synchronized <T extends AutoCloseable> T closeFirst(T user) {
        users.push(user);
        return user;
    }

    private Map<String, Object> propertiesOf(LeadwrightSettings settings) {
        return Map.of(
                "spring.datasource.url", database.address().url(),
                "spring.datasource.username", database.address().user(),
                "spring.datasource.password", database.address().password(),
                "spring.datasource.hikari.maximum-pool-size",
                        settings.database().connections(),
                "server.address", settings.dashboard().address(),
                "server.port", settings.dashboard().port());
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        closeAll();
        try {
            Runtime.getRuntime().removeShutdownHook(atProcessEnd);
        } catch (IllegalStateException _) {
            // the process is ending: the hook runs, or has run
        }
    }

    private void closeInTime() {
        LastResort.arm();
        closeAll();
    }

    private synchronized void closeAll() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            users.forEach(Installation::closeQuietly);
        } finally {
            database.close();
        }
    }

    private static void closeQuietly(AutoCloseable companion) {
        try {
            companion.close();
        } catch (Exception e) {
            log.warn("{} did not close", companion, e);
        }
    }
}
