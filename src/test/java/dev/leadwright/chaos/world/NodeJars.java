package dev.leadwright.chaos.world;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The class path of this JVM for another one, with jars in place of folders: a cache of classes knows jars only. The same
 * classes make the same jars, so that a cache serves until they change.
 *
 * @param cache where a trained node leaves its cache
 */
public record NodeJars(String classPath, Path cache) {

    /**
     * Makes the jars.
     *
     * @param folder for the jars and the cache
     */
    public static NodeJars of(Path folder) {
        try {
            Path home = Files.createDirectories(folder.toAbsolutePath());
            List<String> entries = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                Path path = Path.of(entry);
                entries.add(Files.isDirectory(path) ? keep(jar(path), home) : entry);
            }
            String classPath = String.join(File.pathSeparator, entries);
            return new NodeJars(classPath, home.resolve(hash(classPath.getBytes(StandardCharsets.UTF_8)) + ".aot"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cache does not believe in a jar that was written again. */
    private static String keep(byte[] jar, Path home) throws IOException {
        Path file = home.resolve(hash(jar) + ".jar");
        if (!Files.exists(file)) {
            Files.write(file, jar);
        }
        return file.toString();
    }

    private static byte[] jar(Path classes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(bytes);
                Stream<Path> all = Files.walk(classes)) {
            for (Path one : all.filter(path -> !path.equals(classes)).sorted().toList()) {
                boolean folder = Files.isDirectory(one);
                JarEntry entry = new JarEntry(classes.relativize(one) + (folder ? "/" : ""));
                entry.setTime(0);
                out.putNextEntry(entry);
                if (!folder) {
                    Files.copy(one, out);
                }
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
