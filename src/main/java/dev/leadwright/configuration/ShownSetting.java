package dev.leadwright.configuration;

/**
 * A setting as it may be shown.
 *
 * @param key its dotted name
 * @param value text, number, truth value, list or map; {@code ***} for a secret
 * @param origin {@code default}, file and line, environment variable or {@code command line}
 */
public record ShownSetting(String key, Object value, String origin) {}
