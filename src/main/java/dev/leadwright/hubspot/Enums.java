package dev.leadwright.hubspot;

import java.util.Arrays;

/** Reads HubSpot's enumerations, which may gain values at any time. */
final class Enums {
    private Enums() {}

    static <E extends Enum<E>> E valueOr(Class<E> type, String name, E unknown) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(unknown);
    }
}
