package dev.leadwright.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL programs that the build put on the class path, unpacked once into a folder named by their checksum. */
final class PostgresBinaries {
    private final String archive;

    private PostgresBinaries(String archive) {
        this.archive = archive;
    }

    /** The programs for the machine this runs on. */
    static PostgresBinaries ofThisMachine() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return new PostgresBinaries("/postgres-" + system + "-" + processor + ".txz");
    }

    /** Unpacks into a subfolder of {@code parent} unless it is there already, and returns that subfolder. */
    Path unpack(Path parent) throws IOException {
        Path folder = parent.resolve("postgres-" + checksum());
        if (!Files.exists(folder)) {
            // A half-unpacked folder must never carry the final name.
            Path draft = parent.resolve(folder.getFileName() + ".new");
            FileSystemUtils.deleteRecursively(draft);
            Files.createDirectories(draft);
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(open()))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, draft);
                }
            }
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder;
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("The archive leads outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private String checksum() throws IOException {
        try (InputStream in = open()) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(sha.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private InputStream open() {
        InputStream in = PostgresBinaries.class.getResourceAsStream(archive);
        if (in == null) {
            throw new DatabaseException("This build carries no PostgreSQL for " + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch")
                    + ". Build it on the machine that runs it, or set LEADWRIGHT_DATABASE_URL to a PostgreSQL of your"
                    + " own.");
        }
        return new BufferedInputStream(in);
    }
}
