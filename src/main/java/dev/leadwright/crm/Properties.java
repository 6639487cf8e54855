package dev.leadwright.crm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The properties of a record by name, as the CRM gives them: every value is text, and a blank value is no value. The
 * typed readers answer empty where a value is absent or not of that type: what stands in a CRM was typed by people.
 */
public record Properties(Map<String, String> values) {

    public static final Properties NONE = new Properties(Map.of());

    public Properties {
        values = values.entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().strip(),
                                (first, second) -> second,
                                TreeMap::new),
                        java.util.Collections::unmodifiableMap));
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The value as a whole number; {@code 1200}, {@code 1200.0} and {@code 1,200} are all 1200. */
    public Optional<Integer> findInt(String name) {
        return find(name).flatMap(Properties::parseInt);
    }

    /** The value as a moment: ISO-8601 or milliseconds since 1970; a date alone is midnight UTC. */
    public Optional<Instant> findInstant(String name) {
        return find(name).flatMap(Properties::parseInstant);
    }

    public boolean isTrue(String name) {
        return find(name).filter("true"::equalsIgnoreCase).isPresent();
    }

    private static Optional<Integer> parseInt(String text) {
        try {
            return Optional.of(Math.toIntExact(Math.round(Double.parseDouble(text.replace(",", "")))));
        } catch (NumberFormatException | ArithmeticException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> parseInstant(String text) {
        try {
            if (text.chars().allMatch(Character::isDigit)) {
                return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
            }
            return Optional.of(
                    text.indexOf('T') < 0
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : Instant.parse(text));
        } catch (DateTimeParseException | NumberFormatException notAMoment) {
            return Optional.empty();
        }
    }
}
