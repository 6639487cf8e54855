package dev.leadwright.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** npm's metascraper, installed once into {@code target/} from a lock file; it reads pages and visits nothing. */
final class Metascraper {
    private static final Path SOURCE = Path.of("src", "test", "node");
    private static final Path FOLDER = Path.of("target", "metascraper").toAbsolutePath();
    private static final String LOCK = "package-lock.json";
    private static final String INSTALLED = "installed-lock.json";

    private Metascraper() {}

    /** Installs the package if the lock file has changed; without Node, or where it cannot be had, the test is skipped. */
    static void install() throws IOException {
        assumeTrue(
                exitCode(Path.of("."), "node", "--version") == 0 && exitCode(Path.of("."), "npm", "--version") == 0,
                "Node and npm are not installed: metadata is not compared with metascraper's.");
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", LOCK, "metadata.mjs")) {
            Files.copy(
                    SOURCE.resolve("metascraper").resolve(file),
                    FOLDER.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Files.copy(
                SOURCE.resolve("loopback-only.cjs"),
                FOLDER.resolve("loopback-only.cjs"),
                StandardCopyOption.REPLACE_EXISTING);
        Path installed = FOLDER.resolve(INSTALLED);
        if (!Files.exists(installed) || Files.mismatch(FOLDER.resolve(LOCK), installed) >= 0) {
            assumeTrue(
                    exitCode(FOLDER, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund") == 0,
                    "metascraper could not be installed by npm: metadata is not compared with it.");
            Files.copy(FOLDER.resolve(LOCK), installed, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What it makes of each page, by its own names of fields. */
    static List<JsonNode> read(Map<URI, String> pages) throws IOException {
        List<Map<String, String>> input = pages.entrySet().stream()
                .map(page -> Map.of("url", page.getKey().toString(), "html", page.getValue()))
                .toList();
        Path file = FOLDER.resolve("pages.json");
        Files.write(file, JsonMapper.shared().writeValueAsBytes(input));
        Path output = FOLDER.resolve("found.json");
        assertThat(exitCode(
                        FOLDER, output, "node", "--require", "./loopback-only.cjs", "metadata.mjs", file.toString()))
                .as("%s", Files.readString(output))
                .isZero();
        return JsonMapper.shared()
                .readTree(Files.readString(output))
                .valueStream()
                .toList();
    }

    private static int exitCode(Path folder, String... command) {
        return exitCode(folder, Path.of("target", "metascraper-output.txt").toAbsolutePath(), command);
    }

    private static int exitCode(Path folder, Path output, String... command) {
        try {
            Files.createDirectories(output.getParent());
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.outputWriter(StandardCharsets.UTF_8).close();
            return process.waitFor();
        } catch (IOException notFound) {
            return -1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }
}
