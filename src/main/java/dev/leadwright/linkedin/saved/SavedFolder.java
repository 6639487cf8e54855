package dev.leadwright.linkedin.saved;

import dev.leadwright.linkedin.page.LinkedinPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages in a folder, each read once for as long as its file stays as it is. */
final class SavedFolder {
    private static final int MOST_FILES = 5_000;
    private static final long LARGEST = 5_000_000;
    private static final Logger log = LoggerFactory.getLogger(SavedFolder.class);

    private final Path folder;
    private final Map<Path, Read> pages = new ConcurrentHashMap<>();

    SavedFolder(Path folder) {
        this.folder = folder;
    }

    /** @param version what changes with the file's content: its size and time */
    private record Read(String version, LinkedinPage page) {}

    /** The pages of files that stand in the folder itself; links are not followed. */
    List<LinkedinPage> list() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> html = files.filter(file -> file.getFileName().toString().matches("(?i).+\\.html?"))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
            pages.keySet().retainAll(html);
            return html.stream().map(this::page).toList();
        } catch (IOException e) {
            log.warn("linkedin.saved-pages: the folder {} cannot be read: {}", folder, e.getMessage());
            return List.of();
        }
    }

    private LinkedinPage page(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            String version = attributes.size() + "@" + attributes.lastModifiedTime();
            Read known = pages.get(file);
            if (known != null && known.version().equals(version)) {
                return known.page();
            }
            LinkedinPage page = attributes.size() > LARGEST
                    ? new LinkedinPage.Nothing("The file is larger than " + LARGEST + " bytes")
                    : LinkedinPage.read(
                            new String(Files.readAllBytes(file), StandardCharsets.UTF_8),
                            Optional.empty(),
                            attributes.lastModifiedTime().toInstant(),
                            "saved page");
            if (page instanceof LinkedinPage.Nothing(String reason)) {
                log.warn("The saved page {} tells nothing: {}", file.getFileName(), reason);
            }
            pages.put(file, new Read(version, page));
            return page;
        } catch (IOException e) {
            return new LinkedinPage.Nothing("The file cannot be read: " + e.getMessage());
        }
    }
}
