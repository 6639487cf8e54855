package dev.leadwright.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The bundled list of fictional leads. */
public final class DemoLeads {

    private static final String RESOURCE = "/demo/leads.csv";

    private DemoLeads() {}

    /** Writes the list to a folder, where a person can look at it; a copy can be changed and imported. */
    public static Path writeTo(Path folder) {
        Path file = folder.resolve("leads.csv");
        try (InputStream in = DemoLeads.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program.");
            }
            Files.createDirectories(folder);
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's leads cannot be written to " + folder + ".", e);
        }
    }
}
