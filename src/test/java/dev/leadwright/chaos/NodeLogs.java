package dev.leadwright.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the nodes of a run wrote into their logs. */
record NodeLogs(Path folder) {
    private static final int MOST_LINES = 40;

    /** The lines of all nodes that name one of the ids, in the order of their times. */
    List<String> linesAbout(Set<String> ids) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".log")).toList()) {
                String node = file.getFileName().toString().replace(".log", "");
                try (Stream<String> lines = Files.lines(file)) {
                    lines.filter(line -> ids.stream().anyMatch(line::contains))
                            .map(line -> line.replaceFirst(" ", " " + node + " "))
                            .forEach(found::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().sorted().limit(MOST_LINES).toList();
    }
}
