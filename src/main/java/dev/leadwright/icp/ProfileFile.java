package dev.leadwright.icp;

import dev.leadwright.yaml.YamlMap;
import dev.leadwright.yaml.YamlProblem;
import dev.leadwright.yaml.YamlReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Reads profiles. A section that a file leaves out is as in the built-in one. */
public final class ProfileFile {
    private static final String BUILT_IN = "/icp/built-in.yaml";
    private static final String EXAMPLE = "\"name: Fleet operators\". See icp.sample.yaml.";

    private ProfileFile() {}

    /** The profile of an installation without one: every industry and size as Leadwright always scored them. */
    public static IdealCustomerProfile builtIn() {
        return parse(resource(), IdealCustomerProfile.BUILT_IN, new Sections(Set.of()));
    }

    /**
     * Reads a profile.
     *
     * @param industries the names of all industries that can be told without words of the profile's own
     * @throws InvalidProfile with everything that is wrong, each with its line
     */
    public static IdealCustomerProfile read(Path file, Set<String> industries) {
        return parse(textOf(file), file.toString(), new Sections(industries, builtIn()));
    }

    private static IdealCustomerProfile parse(String text, String source, Sections sections) {
        YamlReading reading = new YamlReading(source);
        YamlMap root = reading.read(text, EXAMPLE);
        IdealCustomerProfile profile = sections.profile(root, hashOf(text), source);
        if (!reading.problems().isEmpty()) {
            throw new InvalidProfile(reading.problems());
        }
        return profile;
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new InvalidProfile(
                    List.of(new YamlProblem(file.toString(), "", "is no text in UTF-8. Save it as such.")));
        } catch (IOException e) {
            String reason = Files.exists(file) ? "cannot be read: " + e.getMessage() + "." : "there is no such file.";
            throw new InvalidProfile(List.of(new YamlProblem(
                    file.toString(),
                    "",
                    reason + " analyst.icp names the profile; icp.sample.yaml is one to begin with.")));
        }
    }

    private static String resource() {
        try (InputStream in = ProfileFile.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException("The file " + BUILT_IN + " is missing in this build.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hashOf(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
