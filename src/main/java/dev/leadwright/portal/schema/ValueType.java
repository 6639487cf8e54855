package dev.leadwright.portal.schema;

import dev.leadwright.portal.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The type of a property's value, and the form fields HubSpot allows for it. */
public enum ValueType {
    STRING("text textarea html phonenumber file calculation_equation"),
    PHONE_NUMBER("phonenumber text"),
    NUMBER("number calculation_equation"),
    BOOL("booleancheckbox calculation_equation"),
    DATE("date"),
    DATETIME("date"),
    ENUMERATION("select radio checkbox booleancheckbox calculation_equation");

    private final String fieldTypes;

    ValueType(String fieldTypes) {
        this.fieldTypes = fieldTypes;
    }

    public static ValueType parse(String name) {
        return Arrays.stream(values())
                .filter(type -> type.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("Invalid property type '%s': use one of %s"
                        .formatted(
                                name,
                                Arrays.stream(values()).map(ValueType::wireName).toList())));
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean allows(String fieldType) {
        return List.of(fieldTypes.split(" ")).contains(fieldType);
    }

    /** Numbers and dates: their stored text is compared as a number. */
    public boolean isNumeric() {
        return this == NUMBER || this == DATE || this == DATETIME;
    }
}
