package dev.leadwright.privacy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a person is mentioned, as a regular expression of PostgreSQL: by the address or by a full name, never by a part. */
final class MentionPattern {
    private static final String NOBODY = "x\\Ax";

    private MentionPattern() {}

    static String of(Optional<String> address, List<String> names) {
        String all = Stream.concat(
                        address.stream().map(own -> "(?<![[:alnum:]._%+-])" + quoted(own) + "(?!\\.?[[:alnum:]_-])"),
                        names.stream()
                                .map(name -> "(?<![[:alnum:]])"
                                        + Stream.of(name.split("\\s+"))
                                                .map(MentionPattern::quoted)
                                                .collect(Collectors.joining("\\s+"))
                                        + "(?![[:alnum:]])"))
                .collect(Collectors.joining("|"));
        return all.isEmpty() ? NOBODY : all;
    }

    private static String quoted(String text) {
        return text.replaceAll("([^\\p{IsAlphabetic}\\p{IsDigit}])", "\\\\$1");
    }
}
