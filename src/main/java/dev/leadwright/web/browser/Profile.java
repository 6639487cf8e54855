package dev.leadwright.web.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder a browser writes to while it runs. Its name tells whose it is, so that those of dead processes can go. */
record Profile(Path folder) implements AutoCloseable {
    private static final String NAME = "leadwright-browser-";
    private static final Pattern OF_PROCESS = Pattern.compile(Pattern.quote(NAME) + "(\\d{1,10})-.*");
    private static final Logger log = LoggerFactory.getLogger(Profile.class);

    static Profile create(LaunchPlan plan) throws IOException {
        Path folder = Files.createTempDirectory(NAME + ProcessHandle.current().pid() + "-");
        if (plan.asNobody()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(LaunchPlan.NOBODY));
        }
        return new Profile(folder);
    }

    /** A process that was killed could not clear up after itself. */
    static void removeAbandoned() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            files.filter(Profile::isAbandoned).toList().forEach(folder -> new Profile(folder).close());
        } catch (IOException e) {
            log.debug("The temporary folder cannot be listed", e);
        }
    }

    private static boolean isAbandoned(Path file) {
        Matcher name = OF_PROCESS.matcher(file.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    Path log() {
        return folder.resolve("output.log");
    }

    /** What the browser said last that sounds like a reason. */
    Optional<String> lastWords() {
        try (Stream<String> lines = Files.lines(log(), java.nio.charset.StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.matches(".*(?:FATAL|sandbox|cannot open|not found|denied|error while).*"))
                    .map(line -> line.replaceFirst("^\\[[^]]*]\\s*", "").replaceAll("\\p{Cntrl}+", " "))
                    .map(line -> line.substring(0, Math.min(line.length(), 200)))
                    .reduce((_, last) -> last);
        } catch (IOException nothingWritten) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            log.debug("{} cannot be removed", folder, e);
        }
    }
}
