package dev.leadwright.cli;

import dev.leadwright.configuration.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a person in one line what went wrong; the stack trace goes to the log. */
final class FailureReport implements IExecutionExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(FailureReport.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        if (failure instanceof SettingsException settings) {
            int count = settings.problems().size();
            command.getErr().println(count == 1 ? "One setting is wrong:" : count + " settings are wrong:");
            settings.problems().forEach(problem -> command.getErr().println("  " + problem));
            return ExitCode.USAGE;
        }
        log.error("{} failed", command.getCommandName(), failure);
        command.getErr().println(command.getCommandName() + " failed: " + reasonOf(failure));
        String file = System.getProperty(LoggingSystemProperty.LOG_FILE.getEnvironmentVariableName());
        if (file != null) {
            command.getErr().println("Details: " + file);
        }
        return ExitCode.SOFTWARE;
    }

    private static String reasonOf(Exception failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        String message =
                failure.getClass().getName().startsWith("dev.leadwright") ? failure.getMessage() : cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
