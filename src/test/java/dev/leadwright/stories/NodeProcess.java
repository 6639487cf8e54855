package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwright.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** A node of Leadwright: {@code serve} in a JVM of its own, with a line of its own to the portal. */
final class NodeProcess implements AutoCloseable {
    private static final Duration UNTIL_UP = Duration.ofSeconds(90);

    final PortalLine line;
    private final Path home;
    private final Process process;

    private NodeProcess(PortalLine line, Path home, Process process) {
        this.line = line;
        this.home = home;
        this.process = process;
    }

    /** Starts a node; {@link #awaitUp} waits until it works. */
    static NodeProcess start(String name, TestDatabase database, URI portal, Map<String, String> settings)
            throws IOException {
        Path home = Path.of("target", "stories", "nodes", name).toAbsolutePath();
        FileSystemUtils.deleteRecursively(home);
        Files.createDirectories(home);
        PortalLine line = PortalLine.to(portal);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.leadwright.cli.Leadwright",
                "serve",
                "--port",
                "0"));
        settings.forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
        command.addAll(List.of("--set", "hubspot.base-url=" + line.uri()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment()
                .putAll(Map.of(
                        "LEADWRIGHT_HOME", home.toString(),
                        "LEADWRIGHT_DATABASE_URL", database.url(),
                        "LEADWRIGHT_DATABASE_USER", database.user(),
                        "LEADWRIGHT_DATABASE_PASSWORD", database.password()));
        builder.redirectOutput(home.resolve("out.txt").toFile());
        builder.redirectError(home.resolve("err.txt").toFile());
        return new NodeProcess(line, home, builder.start());
    }

    void awaitUp() {
        await().atMost(UNTIL_UP).until(() -> !process.isAlive() || output().contains("Leadwright is at work"));
        assertThat(process.isAlive()).as("it has started: " + errors()).isTrue();
    }

    long pid() {
        return process.pid();
    }

    /** The operating system gives it no time any more. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", signal, String.valueOf(pid()))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exit).isZero();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Tells it to end, and says how long that took. */
    Duration terminate() throws InterruptedException {
        long told = System.nanoTime();
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
        return Duration.ofNanos(System.nanoTime() - told);
    }

    /** Requests of this node that change something, so far. */
    List<PortalLine.Call> changes() {
        return line.calls().stream().filter(call -> call.writes("")).toList();
    }

    String errors() {
        return read("err.txt");
    }

    private String output() {
        return read("out.txt");
    }

    private String read(String file) {
        try {
            return Files.readString(home.resolve(file));
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        line.close();
        process.destroyForcibly().onExit().join();
    }
}
