package dev.leadwright.testing;

import dev.leadwright.analyst.IndustryNames;
import dev.leadwright.icp.IdealCustomerProfile;
import dev.leadwright.icp.ProfileFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ideal-customer profiles of tests. */
public final class Profiles {

    /** The seller of stories and of the crash rig; industries and sizes as built in. */
    private static final String SELLER = """
            name: Seller
            version: 1
            seller:
              company: Seller
              en:
                offer: plan field work without spreadsheets
                benefits: [give planners an hour of each day back]
            """;

    private Profiles() {}

    /** Writes the seller's profile to a folder; answers where. */
    public static Path writeSeller(Path folder) {
        return write(folder.resolve("icp.yaml"), SELLER);
    }

    /** Reads a profile from a text block. */
    public static IdealCustomerProfile parse(String text) {
        try {
            Path file = write(Files.createTempFile("icp", ".yaml"), text);
            try {
                return ProfileFile.read(file, IndustryNames.fits().keySet());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
