package dev.leadwright.analyst.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What a model is told it is and does: one file for each purpose. */
final class Prompts {
    private final Map<Purpose, String> instructions = new EnumMap<>(Purpose.class);

    Prompts() {
        for (Purpose purpose : Purpose.values()) {
            instructions.put(purpose, read("/analyst/prompts/" + purpose.key() + ".md"));
        }
    }

    String instructions(Purpose purpose) {
        return Objects.requireNonNull(instructions.get(purpose));
    }

    private static String read(String resource) {
        try (InputStream file = Prompts.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(file, resource).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read.", e);
        }
    }
}
