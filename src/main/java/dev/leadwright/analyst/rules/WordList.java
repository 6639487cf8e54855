package dev.leadwright.analyst.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the files under {@code analyst/} that come with the program. */
final class WordList {
    private WordList() {}

    static Object yaml(String name) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text(name));
    }

    /** The entries of a map in the file, in its order. */
    static Map<String, Object> map(@Nullable Object yaml) {
        if (!(yaml instanceof Map<?, ?> entries)) {
            throw new IllegalStateException("A word list lacks a section, or it is no map: " + yaml);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        entries.forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }

    /** The words of a list in the file; a list in it, of one language for example, is taken as a part of it. */
    static List<String> list(@Nullable Object yaml) {
        if (!(yaml instanceof List<?> items)) {
            throw new IllegalStateException("A word list lacks a section, or it is no list: " + yaml);
        }
        return items.stream()
                .flatMap(item -> item instanceof List<?> inner ? list(inner).stream() : Stream.of(String.valueOf(item)))
                .toList();
    }

    static String text(String name) {
        try (InputStream file = WordList.class.getResourceAsStream("/analyst/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The file analyst/" + name + " is missing in this build.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
