package dev.leadwright.yaml;

/**
 * One thing that is wrong with a file.
 *
 * @param where file and line: {@code icp.yaml:12}
 * @param key dotted name of what is meant; empty if it is the file as a whole
 * @param message reason and remedy, as a sentence
 */
public record YamlProblem(String where, String key, String message) {
    @Override
    public String toString() {
        return where + ": " + (key.isEmpty() ? "" : key + ": ") + message;
    }
}
