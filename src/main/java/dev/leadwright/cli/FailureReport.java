package dev.leadwright.cli;

import dev.leadwright.LeadwrightApplication;
import dev.leadwright.configuration.SettingsException;
import dev.leadwright.database.DatabaseInUse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a person in one line what went wrong; the stack trace goes to the log. */
final class FailureReport implements IExecutionExceptionHandler {
    private static final int ALREADY_RUNNING = 3;
    private static final Logger log = LoggerFactory.getLogger(FailureReport.class);
    private static final String OURS = LeadwrightApplication.class.getPackageName();

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        if (failure instanceof SettingsException settings) {
            int count = settings.problems().size();
            command.getErr().println(count == 1 ? "One setting is wrong:" : count + " settings are wrong:");
            settings.problems().forEach(problem -> command.getErr().println("  " + problem));
            return ExitCode.USAGE;
        }
        Logging.keepOffTheConsole(); // the person gets one line, below
        log.error("{} failed", command.getCommandName(), failure);
        command.getErr().println(command.getCommandName() + " failed: " + reasonOf(failure));
        String file = System.getProperty(LoggingSystemProperty.LOG_FILE.getEnvironmentVariableName());
        if (file != null) {
            command.getErr().println("Details: " + file);
        }
        return failure instanceof DatabaseInUse ? ALREADY_RUNNING : ExitCode.SOFTWARE;
    }

    /** Our own exceptions explain themselves; of any other, the innermost cause says most. */
    private static String reasonOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return "Port " + taken.getPort() + " is taken. Choose another with --port, or dashboard.port in"
                        + " leadwright.yaml.";
            }
            if (cause.getClass().getPackageName().startsWith(OURS) && cause.getMessage() != null) {
                return cause.getMessage();
            }
        }
        Throwable innermost = NestedExceptionUtils.getMostSpecificCause(failure);
        return innermost.getMessage() == null ? innermost.getClass().getSimpleName() : innermost.getMessage();
    }
}
