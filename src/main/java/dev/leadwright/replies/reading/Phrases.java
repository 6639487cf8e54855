package dev.leadwright.replies.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of phrases in a resource, one a line, as regular expressions over {@link Plain} text. A line that begins with
 * {@code !} says what is not meant: where it matches, the words it covers do not count.
 */
final class Phrases {
    private final List<Pattern> wanted;
    private final List<Pattern> notMeant;

    private Phrases(List<String> lines) {
        wanted = lines.stream()
                .filter(line -> !line.startsWith("!"))
                .map(Phrases::pattern)
                .toList();
        notMeant = lines.stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> pattern(line.substring(1)))
                .toList();
    }

    static Phrases read(String name) {
        String resource = "/replies/" + name + ".txt";
        try (InputStream in = Phrases.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program.");
            }
            return new Phrases(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean in(String plain) {
        return find(plain).isPresent();
    }

    /** The words that were found first. */
    Optional<String> find(String plain) {
        String meant = plain;
        for (Pattern pattern : notMeant) {
            meant = Effort.on(pattern, meant).replaceAll(" # ");
        }
        String left = meant;
        return wanted.stream()
                .map(pattern -> Effort.on(pattern, left))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    /** The words it begins with, if they are a phrase of the list. */
    Optional<String> findAtStart(String plain) {
        return wanted.stream()
                .map(pattern -> Effort.on(pattern, plain))
                .filter(Matcher::lookingAt)
                .map(Matcher::group)
                .findFirst();
    }

    /** Whole words; a line that ends with an asterisk takes any ending. */
    private static Pattern pattern(String line) {
        boolean open = line.endsWith("*") && !line.endsWith(".*");
        String expression = open ? line.substring(0, line.length() - 1) : line;
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + expression + ")" + (open ? "" : "(?![\\p{L}\\p{N}])"));
    }
}
