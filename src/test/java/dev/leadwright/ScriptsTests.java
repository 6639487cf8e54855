package dev.leadwright;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JDK finder of the shell scripts, in a folder tree where nothing else is installed. */
class ScriptsTests {
    private static final List<String> TOOLS =
            List.of("sh", "sed", "grep", "cat", "dirname", "basename", "readlink", "mkdir", "ln", "rm", "sleep");

    @TempDir
    Path machine;

    @BeforeEach
    void installTools() throws IOException {
        Path bin = Files.createDirectory(machine.resolve("bin"));
        for (String tool : TOOLS) {
            Path real = Path.of(Files.exists(Path.of("/bin", tool)) ? "/bin" : "/usr/bin", tool);
            program(bin.resolve(tool), "#!/bin/sh\nexec " + real + " \"$@\"\n");
        }
    }

    @Test
    void theOwnVariableComesFirst() throws Exception {
        Path own = jdk("own", "26.0.1");
        Path other = jdk("other", "25.0.1");

        Run run = findJdk(Map.of("LEADWRIGHT_JAVA_HOME", own.toString(), "JAVA_HOME", other.toString()));

        assertThat(run.output()).isEqualTo(own.toString());
    }

    @Test
    void anOldJavaHomeIsPassedOver() throws Exception {
        Path old = jdk("old", "17.0.15");
        Path installed = jdk("usr/lib/jvm/temurin-25", "25");

        assertThat(findJdk(Map.of("JAVA_HOME", old.toString())).output()).isEqualTo(installed.toString());
    }

    @Test
    void theJdkOnThePathIsFoundThroughLinks() throws Exception {
        Path hidden = jdk("somewhere/jdk", "25.0.2");
        Path alternative = machine.resolve("javac-alternative");
        Files.createSymbolicLink(alternative, hidden.resolve("bin/javac"));
        Files.createSymbolicLink(machine.resolve("bin/javac"), alternative);

        assertThat(findJdk(Map.of()).output()).isEqualTo(hidden.toString());
    }

    @Test
    void theFoldersOfVersionManagersAreSearched() throws Exception {
        for (String folder : List.of(
                "Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home",
                "home/.sdkman/candidates/java/25-tem",
                "home/.jdks/openjdk-25",
                "home/.asdf/installs/java/temurin-25",
                "home/.local/share/mise/installs/java/25",
                "opt/homebrew/opt/openjdk/libexec/openjdk.jdk/Contents/Home")) {
            Path jdk = jdk(folder, "25.0.1");

            assertThat(findJdk(Map.of()).output()).isEqualTo(jdk.toString());

            Files.delete(jdk.resolve("release"));
            Files.delete(jdk.resolve("bin/javac"));
        }
    }

    @Test
    void withoutOneItTellsWhatItSawAndHowToGetOne() throws Exception {
        Path old = jdk("usr/lib/jvm/java-8", "1.8.0_402");

        Run run = findJdk(Map.of());

        assertThat(run.exitCode()).isEqualTo(78);
        assertThat(run.output())
                .startsWith("Leadwright needs a JDK 25 or newer, and found \n  Java 8 in " + old)
                .contains("apt-get install openjdk-25-jdk")
                .contains("LEADWRIGHT_JAVA_HOME=/path/to/jdk");
    }

    @Test
    void aBuildLockOfADeadProcessIsTaken() throws Exception {
        Files.createDirectories(machine.resolve("target"));
        Files.createSymbolicLink(machine.resolve("target/build.lock"), Path.of("999999999"));

        Run run = shell("root='" + machine + "'; lock_build; readlink \"$lock\"; echo $$", Map.of());

        List<String> lines = run.output().lines().toList();
        assertThat(lines.getFirst()).isEqualTo(lines.getLast());
        assertThat(Files.isSymbolicLink(machine.resolve("target/build.lock"))).isFalse();
    }

    @Test
    void verifyRefusesUnknownOptions() throws Exception {
        Run run = run(List.of("./verify", "--fast"), Map.of());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).startsWith("verify: unknown option --fast").contains("Usage: ./verify");
    }

    private Path jdk(String folder, String version) throws IOException {
        Path jdk = machine.resolve(folder);
        Files.createDirectories(jdk.resolve("bin"));
        program(jdk.resolve("bin/javac"), "");
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk.toRealPath();
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Run findJdk(Map<String, String> environment) throws Exception {
        return shell("find_jdk; echo \"$JAVA_HOME\"", environment);
    }

    private Run shell(String commands, Map<String, String> environment) throws Exception {
        var whole = new HashMap<>(environment);
        whole.put("PATH", machine.resolve("bin").toString());
        whole.put("HOME", machine.resolve("home").toString());
        whole.put("LEADWRIGHT_JDK_ROOT", machine.toString());
        return run(List.of("/bin/sh", "-uc", ". scripts/java.sh; " + commands), whole);
    }

    private static Run run(List<String> command, Map<String, String> environment) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        if (!environment.isEmpty()) {
            builder.environment().clear();
            builder.environment().putAll(environment);
        }
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        return new Run(process.waitFor(), output);
    }

    private record Run(int exitCode, String output) {}
}
