package dev.leadwright.configuration;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what is wrong with a value, and what to write instead. */
final class ValueHints {
    private ValueHints() {}

    /** What is wrong although it could be read; empty if nothing is. */
    static String complaintAbout(SettingKey key, String value) {
        // The framework would take a bare number as milliseconds; nobody means that.
        boolean bareNumber = key.type().toClass() == Duration.class && value.matches("0*[1-9][0-9]*");
        return bareNumber
                ? value + " has no unit. Write " + value + "s, " + value + "m, " + value + "h or " + value + "d."
                : "";
    }

    /** What is wrong with a value of the wrong type. */
    static String wrongType(SettingKey key, String value) {
        String shown = key.isSecret() ? "the value" : value.isEmpty() ? "it" : "\"" + value + "\"";
        return shown
                + switch (key.type().toClass()) {
                    case Class<?> type
                    when type == Duration.class ->
                        " is no duration. Write a number and a unit, such as 30s, 5m, 2h or 1d.";
                    case Class<?> type
                    when type == int.class || type == long.class -> " is no whole number. Write digits only.";
                    case Class<?> type when type == double.class -> " is no number. Write it like 0.7.";
                    case Class<?> type when type == boolean.class -> " is neither true nor false. Write one of them.";
                    case Class<?> type when type.isEnum() -> " is not known. Write one of " + constantsOf(type) + ".";
                    default -> " has the wrong form. See leadwright.sample.yaml.";
                };
    }

    private static String constantsOf(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
