package dev.leadwright.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/** What came of one command line. */
record CommandRun(int exitCode, String out, String err) {

    static CommandRun in(Path folder, String... arguments) {
        return in(folder, Map.of(), arguments);
    }

    static CommandRun in(Path folder, Map<String, String> environment, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Leadwright.commandLine(new Surroundings(folder, environment))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}
