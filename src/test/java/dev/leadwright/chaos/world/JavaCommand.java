package dev.leadwright.chaos.world;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How a node's JVM is started: light, since dozens are. */
public record JavaCommand(List<String> command) {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** From these jars. */
    public static JavaCommand plain(NodeJars jars) {
        return with(jars.classPath());
    }

    /** The same; it leaves a cache of its classes behind when it ends. */
    public static JavaCommand training(NodeJars jars) {
        return with(jars.classPath(), "-XX:AOTCacheOutput=" + jars.cache());
    }

    /** With the cache, which takes half of the time out of a start. */
    public static JavaCommand trained(NodeJars jars) {
        return with(jars.classPath(), "-XX:AOTCache=" + jars.cache());
    }

    /** With other classes in place of some; without the cache, which knows the class path that it was made for. */
    public static JavaCommand patched(NodeJars jars, Path patch) {
        return with(patch + File.pathSeparator + jars.classPath());
    }

    private static JavaCommand with(String classPath, String... options) {
        return new JavaCommand(Stream.of(
                        Stream.of(JAVA.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"),
                        Stream.of(options),
                        Stream.of("-cp", classPath))
                .flatMap(words -> words)
                .toList());
    }
}
