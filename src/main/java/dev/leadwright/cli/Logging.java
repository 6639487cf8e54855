package dev.leadwright.cli;

import ch.qos.logback.classic.LoggerContext;
import dev.leadwright.configuration.LeadwrightSettings;
import dev.leadwright.configuration.LoggingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperties;
import org.springframework.core.env.ConfigurableEnvironment;

/** The log file of this run. Every command writes it; only {@code serve} also warns on the console. */
final class Logging {
    /** Task, contact and agent are in the diagnostic context. A line break in a message must not forge a line. */
    private static final String PATTERN =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5p %-20.20c{0} [%X] %replace(%m){'[\\r\\n]+',' | '}%n%ex";

    private static final String CONSOLE_PATTERN = "%d{HH:mm:ss} %-5p %replace(%m){'[\\r\\n]+',' | '}%n%nopex";

    /** What Spring Boot calls it. */
    private static final String CONSOLE_APPENDER = "CONSOLE";

    private Logging() {}

    /** The folder's one log file. */
    static Path fileIn(LeadwrightSettings settings) {
        return folderIn(settings).resolve("leadwright.log");
    }

    /** What Spring Boot is to be told about the log. */
    static Map<String, Object> propertiesOf(LeadwrightSettings settings, boolean warnOnConsole) {
        LoggingSettings logging = settings.logging();
        var properties = new HashMap<String, Object>();
        properties.put("logging.file.name", fileIn(settings).toString());
        properties.put("logging.pattern.file", PATTERN);
        properties.put("logging.pattern.console", CONSOLE_PATTERN);
        properties.put("logging.threshold.console", warnOnConsole ? "warn" : "off");
        properties.put("logging.level.root", logging.level().name());
        properties.put("logging.logback.rollingpolicy.max-file-size", "10MB");
        properties.put("logging.logback.rollingpolicy.total-size-cap", "200MB");
        properties.put("logging.logback.rollingpolicy.max-history", logging.keepDays());
        // Whoever asks for a path that does not exist is told so; the operator need not be.
        properties.put("logging.level.org.springframework.web.servlet.PageNotFound", "ERROR");
        // Warns of a stranger's robots.txt by writing whole lines of it into our log.
        properties.put("logging.level.crawlercommons.robots", "ERROR");
        if (logging.format() == LoggingSettings.Format.JSON) {
            properties.put("logging.structured.format.file", "ecs");
        }
        return properties;
    }

    /** Opens the log before Spring starts, so that nothing said earlier is lost or printed. */
    static void start(LeadwrightSettings settings, ConfigurableEnvironment environment) {
        createFolder(folderIn(settings));
        LogFile file = LogFile.get(environment);
        LoggingSystem system = LoggingSystem.get(Logging.class.getClassLoader());
        new LoggingSystemProperties(environment).apply(file);
        system.beforeInitialize();
        system.initialize(new LoggingInitializationContext(environment), null, file);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) ->
                LoggerFactory.getLogger(Logging.class).error("Thread {} failed", thread.getName(), failure));
    }

    /** From here on only the file is written. */
    static void keepOffTheConsole() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            logback.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(CONSOLE_APPENDER);
        }
    }

    private static Path folderIn(LeadwrightSettings settings) {
        return settings.home().resolve("logs");
    }

    private static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CommandException(
                    "Cannot write to " + folder + ". Choose another folder with LEADWRIGHT_HOME.", e);
        }
    }
}
