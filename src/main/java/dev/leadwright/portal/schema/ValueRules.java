package dev.leadwright.portal.schema;

import dev.leadwright.portal.account.OwnerStore;
import dev.leadwright.portal.schema.CheckedValue.Accepted;
import dev.leadwright.portal.schema.CheckedValue.Refused;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Checks a value against its property's definition and brings it into the form it is stored in. */
@Component
public class ValueRules {

    /** HubSpot's limit for a text value, and for the body of a note. Characters. */
    static final int MAX_LENGTH = 65_536;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>()\\[\\],;:\\\\\"]+@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final int MAX_DIGITS = 60;

    private final OwnerStore owners;

    ValueRules(OwnerStore owners) {
        this.owners = owners;
    }

    public CheckedValue check(PropertyDefinition property, String value) {
        if (value.length() > MAX_LENGTH) {
            return new Refused(
                    "VALUE_TOO_LONG",
                    "%s is %d characters long; the limit is %d".formatted(property.name(), value.length(), MAX_LENGTH));
        }
        if (!isStorable(value)) {
            return new Refused(
                    "INVALID_CHARACTERS", "%s contains characters that are not text".formatted(property.name()));
        }
        return switch (property.type()) {
            case STRING, PHONE_NUMBER -> text(property, value);
            case NUMBER -> number(value);
            case BOOL -> bool(value);
            case DATE -> date(value);
            case DATETIME -> dateTime(value);
            case ENUMERATION -> property.isOwner() ? owner(value) : choice(property, value);
        };
    }

    private static CheckedValue text(PropertyDefinition property, String value) {
        if (property.objectType() != ObjectType.CONTACTS || !property.name().equals("email")) {
            return new Accepted(value);
        }
        String address = value.strip().toLowerCase(Locale.ROOT);
        return EMAIL.matcher(address).matches()
                ? new Accepted(address)
                : new Refused("INVALID_EMAIL", "Email address %s is invalid".formatted(value));
    }

    private static CheckedValue number(String value) {
        try {
            BigDecimal number = new BigDecimal(value.strip());
            return Math.abs(number.scale()) > MAX_DIGITS || number.precision() > MAX_DIGITS
                    ? new Refused("INVALID_NUMBER", value + " is too large or too precise")
                    : new Accepted(number.toPlainString());
        } catch (NumberFormatException notANumber) {
            return new Refused("INVALID_NUMBER", value + " was not a valid number.");
        }
    }

    private static CheckedValue bool(String value) {
        String truth = value.strip().toLowerCase(Locale.ROOT);
        return truth.equals("true") || truth.equals("false")
                ? new Accepted(truth)
                : new Refused("INVALID_BOOLEAN", value + " was not a valid boolean: use true or false.");
    }

    private static CheckedValue date(String value) {
        Optional<Long> millis = Times.parse(value);
        if (millis.isEmpty()) {
            return new Refused("INVALID_DATE", value + " was not a valid date: use YYYY-MM-DD or epoch milliseconds.");
        }
        return Times.isMidnight(millis.get())
                ? new Accepted(millis.get().toString())
                : new Refused("INVALID_DATE", value + " is not at midnight UTC.");
    }

    private static CheckedValue dateTime(String value) {
        return Times.parse(value)
                .<CheckedValue>map(millis -> new Accepted(millis.toString()))
                .orElseGet(() -> new Refused(
                        "INVALID_LONG", value + " was not a valid date and time: use ISO 8601 or epoch milliseconds."));
    }

    private CheckedValue owner(String value) {
        return value.matches("\\d{1,18}") && owners.find(Long.parseLong(value)).isPresent()
                ? new Accepted(value)
                : new Refused("INVALID_OWNER_ID", "Owner %s does not exist".formatted(value));
    }

    private static CheckedValue choice(PropertyDefinition property, String value) {
        List<String> chosen = property.isMultipleChoice()
                ? Arrays.stream(value.split(";"))
                        .filter(part -> !part.isEmpty())
                        .toList()
                : List.of(value);
        return chosen.stream()
                .filter(part -> property.hasExternalOptions() ? !part.matches("\\d{1,18}") : !property.hasOption(part))
                .findFirst()
                .<CheckedValue>map(unknown -> new Refused(
                        "INVALID_OPTION",
                        "%s was not one of the allowed options: %s"
                                .formatted(
                                        unknown,
                                        property.options().stream()
                                                .map(PropertyOption::value)
                                                .toList())))
                .orElseGet(() -> new Accepted(String.join(";", chosen)));
    }

    /** PostgreSQL stores neither NUL nor half a surrogate pair. */
    private static boolean isStorable(String value) {
        return value.codePoints().noneMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF));
    }
}
