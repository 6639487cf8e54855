package dev.leadwright.web.technology;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Patterns of paths in which a {@code *} stands for a piece of one segment. */
final class Glob {
    private static final String PIECE = "[^/?]{0,80}";

    private Glob() {}

    static Pattern beginning(String glob) {
        return Pattern.compile("^" + regex(glob));
    }

    static Pattern within(String glob) {
        return Pattern.compile(regex(glob));
    }

    private static String regex(String glob) {
        return Arrays.stream(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(PIECE));
    }
}
