package dev.leadwright.configuration;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.logging.LogLevel;

/**
 * What is written to {@code logs/leadwright.log} in the home folder, and how.
 *
 * @param format {@code plain} for people, {@code json} (Elastic Common Schema) for machines
 * @param level the least important events that are kept: error, warn, info, debug or trace
 * @param keepDays how many days of rotated files are kept
 */
public record LoggingSettings(
        @DefaultValue("plain") Format format,
        @DefaultValue("info") LogLevel level,
        @DefaultValue("14") int keepDays) {

    /** The form of a line. */
    public enum Format {
        PLAIN,
        JSON
    }
}
