package dev.leadwright.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The generated password of the embedded PostgreSQL, in a file that only its owner reads. */
final class PasswordFile {
    private static final int RANDOM_BYTES = 24;

    private PasswordFile() {}

    static Path in(Path base) {
        return base.resolve("password");
    }

    /**
     * The password in the file, generated first if the file is missing.
     *
     * @param inUse whether a data directory exists that only this password opens
     */
    static String readOrCreate(Path file, boolean inUse) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        if (inUse) {
            throw new DatabaseException("The password of the embedded PostgreSQL is missing: " + file
                    + ". Bring the file back from a backup, or move " + file.getParent() + " away to start empty.");
        }
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().encodeToString(random);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, password + "\n");
        Files.move(draft, file);
        return password;
    }
}
