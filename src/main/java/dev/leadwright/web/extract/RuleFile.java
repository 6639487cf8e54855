package dev.leadwright.web.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rules that come with the program. */
final class RuleFile {
    private RuleFile() {}

    static JsonNode read(String name) {
        try (var file = RuleFile.class.getResourceAsStream("/web/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The program lacks its file web/" + name + ".");
            }
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
