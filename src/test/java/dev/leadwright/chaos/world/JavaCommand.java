package dev.leadwright.chaos.world;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * How a node's JVM is started: light, since dozens are. Its classes come from a cache that one trained node leaves
 * behind, which takes most of the time out of a start; a cache knows jars only.
 */
public record JavaCommand(List<String> command) {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** Makes jars of the folders on this JVM's class path. */
    public static Jars jars(Path folder) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            entries.add(
                    Files.isDirectory(path) ? jar(path, folder.resolve("classes-" + entries.size() + ".jar")) : entry);
        }
        return new Jars(String.join(File.pathSeparator, entries), folder.resolve("node.aot"));
    }

    /** @param cache where a trained node leaves its cache */
    public record Jars(String classPath, Path cache) {
        public JavaCommand plain() {
            return with();
        }

        /** Writes the cache when it ends. */
        public JavaCommand training() {
            return with("-XX:AOTCacheOutput=" + cache);
        }

        public JavaCommand trained() {
            return with("-XX:AOTCache=" + cache);
        }

        private JavaCommand with(String... options) {
            return new JavaCommand(Stream.of(
                            Stream.of(JAVA.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"),
                            Stream.of(options),
                            Stream.of("-cp", classPath))
                    .flatMap(words -> words)
                    .toList());
        }
    }

    private static String jar(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path one : all.filter(path -> !path.equals(classes)).sorted().toList()) {
                boolean folder = Files.isDirectory(one);
                out.putNextEntry(new JarEntry(classes.relativize(one) + (folder ? "/" : "")));
                if (!folder) {
                    Files.copy(one, out);
                }
                out.closeEntry();
            }
        }
        return jar.toString();
    }
}
