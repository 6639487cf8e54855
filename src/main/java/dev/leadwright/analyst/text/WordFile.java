package dev.leadwright.analyst.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Reads lists under {@code analyst/lint/}: an entry a line, {@code #} begins a comment. */
public final class WordFile {
    private WordFile() {}

    public static Stream<String> lines(String file) {
        try (InputStream in = WordFile.class.getResourceAsStream("/analyst/lint/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The file analyst/lint/" + file + " is missing in this build.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
