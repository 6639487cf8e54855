package dev.leadwright.configuration;

/**
 * One thing that is wrong with the settings.
 *
 * @param where file and line, environment variable or command-line option
 * @param key the dotted name; empty if the file as a whole is meant
 * @param message reason and remedy, as a sentence
 */
public record SettingsProblem(String where, String key, String message) {
    @Override
    public String toString() {
        return where + ": " + (key.isEmpty() || key.equals(where) ? "" : key + ": ") + message;
    }
}
