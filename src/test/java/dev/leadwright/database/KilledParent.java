package dev.leadwright.database;

import java.io.IOException;
import java.nio.file.Path;

/** A program that starts the embedded PostgreSQL and then waits to be killed, or for the end of its input to close it. */
final class KilledParent {
    private KilledParent() {}

    public static void main(String[] args) throws IOException {
        try (var _ = EmbeddedPostgres.start(Path.of(args[0]))) {
            System.out.println("started");
            int ignored = System.in.read();
        }
    }

    /** Starts it in a JVM of its own, waits until PostgreSQL runs and kills the JVM without a word. */
    static void startAndKill(Path base) throws IOException, InterruptedException {
        start(base).destroyForcibly().waitFor();
    }

    /** Starts it in a JVM of its own and waits until PostgreSQL runs. */
    static Process start(Path base) throws IOException {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledParent.class.getName(),
                        base.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var lines = parent.inputReader();
        String line = lines.readLine();
        while (line != null && !line.equals("started")) {
            line = lines.readLine();
        }
        return parent;
    }
}
