package dev.leadwright.web.wall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One address that must not be reached, of {@code wall/vectors.txt}; or one request, of {@code wall/requests.txt}.
 *
 * @param expected a part of what is said of it; {@code *} for anything; {@code landing} if the public site answers
 */
public record Vector(String name, String address, String expected) {
    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final Pattern SEPARATOR = Pattern.compile(" \\| ");
    private static final int COLUMNS = 3;

    static List<Vector> list(String file) {
        try (var in = Objects.requireNonNull(Vector.class.getResourceAsStream("/wall/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Vector::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vector of(String line) {
        String[] columns = SEPARATOR.split(line, -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("Not name | address | expected: " + line);
        }
        String address = UNICODE.matcher(columns[1].replace("\\\\", "\\u005c"))
                .replaceAll(hit -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hit.group(1), 16))));
        return new Vector(columns[0], address, columns[2]);
    }

    Vector with(int canaryPort, int wallPort) {
        return new Vector(
                name,
                address.replace("{port}", Integer.toString(canaryPort)).replace("{wall}", Integer.toString(wallPort)),
                expected);
    }

    boolean isAbsolute() {
        return !address.startsWith("/") && !address.startsWith("\\") && !address.startsWith(".");
    }

    /** Whether a header can carry it. */
    boolean isOneLine() {
        return address.chars().noneMatch(Character::isISOControl);
    }

    boolean isAlike() {
        return expected.equals("landing");
    }
}
