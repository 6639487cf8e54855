package dev.leadwright.portal.schema;

import java.time.Instant;

/** How a stored value is shown in an answer. */
public final class Shown {

    private Shown() {}

    public static String value(PropertyDefinition property, String stored) {
        return switch (property.type()) {
            case DATETIME -> Instant.ofEpochMilli(Long.parseLong(stored)).toString();
            case DATE -> Times.showDate(Long.parseLong(stored));
            case STRING, PHONE_NUMBER, NUMBER, BOOL, ENUMERATION -> stored;
        };
    }
}
