package dev.leadwright.web.wall;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands before the body of an HTTP/1 message (RFC 9112): the first line and the headers.
 *
 * @param headers those that are well formed, in order
 * @param isClean whether all of them were
 */
record Head(String firstLine, List<Header> headers, boolean isClean) {
    static final int MAX_BYTES = 64 * 1024;

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0A-\\x1F\\x7F]");

    /** Of one connection only; they are not passed on (RFC 9110, 7.6.1). */
    private static final Set<String> HOP_BY_HOP =
            Set.of("connection", "keep-alive", "te", "trailer", "upgrade", "http2-settings");

    record Header(String name, String value) {
        boolean is(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    /** The message is longer than a head may be. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Reads up to the empty line and not a byte more. Bytes are read as ISO-8859-1, so that they stay as they are.
     *
     * @throws TooLong at {@link #MAX_BYTES}
     * @throws EOFException if it ends before
     */
    static Head read(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        var line = new ByteArrayOutputStream();
        for (int count = 0; count < MAX_BYTES; count++) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\n') {
                line.write(next);
                continue;
            }
            String text = withoutReturn(line.toString(StandardCharsets.ISO_8859_1));
            line.reset();
            if (text.isEmpty() && !lines.isEmpty()) {
                return of(lines);
            }
            lines.add(text);
        }
        throw new TooLong();
    }

    private static String withoutReturn(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private static Head of(List<String> lines) {
        List<Header> headers = new ArrayList<>();
        boolean clean = !CONTROL.matcher(lines.getFirst()).find();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            if (colon > 0
                    && TOKEN.matcher(line.substring(0, colon)).matches()
                    && !CONTROL.matcher(line).find()) {
                headers.add(new Header(
                        line.substring(0, colon), line.substring(colon + 1).strip()));
            } else {
                clean = false;
            }
        }
        return new Head(lines.getFirst(), List.copyOf(headers), clean);
    }

    List<String> values(String name) {
        return headers.stream()
                .filter(header -> header.is(name))
                .map(Header::value)
                .toList();
    }

    Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }

    Head without(String name) {
        return new Head(
                firstLine, headers.stream().filter(header -> !header.is(name)).toList(), isClean);
    }

    /** The headers meant for the other end, as lines. What a proxy and a client say to each other is not. */
    String forwarded() {
        Set<String> named = values("Connection").stream()
                .flatMap(value -> Pattern.compile(",").splitAsStream(value.toLowerCase(Locale.ROOT)))
                .map(String::strip)
                .collect(Collectors.toSet());
        return headers.stream()
                .filter(header -> {
                    String name = header.name().toLowerCase(Locale.ROOT);
                    return !HOP_BY_HOP.contains(name) && !name.startsWith("proxy-") && !named.contains(name);
                })
                .map(header -> header.name() + ": " + header.value() + "\r\n")
                .collect(Collectors.joining());
    }
}
