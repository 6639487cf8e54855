package dev.leadwright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * HubSpot's own clients for Node, as npm delivers them: installed once into {@code target/} from a lock file, and ended if
 * they try to reach another machine.
 */
final class OfficialClients {

    private static final Path SOURCE = Path.of("src", "test", "node");
    private static final Path FOLDER = Path.of("target", "official-clients").toAbsolutePath();
    private static final String LOCK = "package-lock.json";
    private static final String INSTALLED = "installed-lock.json";

    private OfficialClients() {}

    /** Installs the packages if the lock file has changed; without Node the calling test is skipped. */
    static void install() throws IOException {
        assumeTrue(
                isInstalled("node") && isInstalled("npm"),
                "Node and npm are not installed: HubSpot's own clients are not run against the portal.");
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", LOCK, "api-client.mjs", "loopback-only.cjs")) {
            Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Path installed = FOLDER.resolve(INSTALLED);
        if (!Files.exists(installed) || Files.mismatch(FOLDER.resolve(LOCK), installed) >= 0) {
            Ended npm = run(FOLDER, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
            assertThat(npm.exitCode()).as("npm ci: %s", npm.output()).isZero();
            Files.copy(FOLDER.resolve(LOCK), installed, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A file of the installed folder, for example {@code node_modules/...}. */
    static String file(String name) {
        return FOLDER.resolve(name).toString();
    }

    /** What a process of Node needs so that it stays on this machine. */
    static Map<String, String> environment() {
        return Map.of("NODE_OPTIONS", "--require " + file("loopback-only.cjs"));
    }

    /** How a process ended, and all it wrote. */
    record Ended(int exitCode, String output) {}

    static Ended run(Path folder, List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean isInstalled(String program) {
        try {
            return run(Path.of("."), List.of(program, "--version")).exitCode() == 0;
        } catch (UncheckedIOException notFound) {
            return false;
        }
    }
}
