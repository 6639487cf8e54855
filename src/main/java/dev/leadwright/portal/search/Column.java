package dev.leadwright.portal.search;

import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.schema.ObjectType;
import dev.leadwright.portal.schema.PropertyDefinition;
import dev.leadwright.portal.schema.Times;
import dev.leadwright.portal.schema.ValueType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;

/**
 * Where a property's value is found in the table {@code object}, and how a value to compare it with is read.
 *
 * @param sql the expression, written as in the indexes of V001; property names are checked, so they may stand in it
 */
record Column(String sql, Kind kind, String property) {

    private static final Set<String> CREATED = Set.of("createdate", "hs_createdate");
    private static final Set<String> MODIFIED = Set.of("lastmodifieddate", "hs_lastmodifieddate");

    /** How values compare. */
    enum Kind {
        RECORD_ID,
        INSTANT,
        NUMBER,
        TIME,
        TEXT,
        /** Compared exactly: enumerations are case-sensitive. */
        EXACT_TEXT,
        /** Several enumeration values with semicolons between them, for example the queues of a task. */
        CHOICES
    }

    static Column of(ObjectType type, PropertyDefinition definition) {
        String name = definition.name();
        requireFilterable(type, name);
        if (name.equals("hs_object_id")) {
            return new Column("id", Kind.RECORD_ID, name);
        }
        if (CREATED.contains(name)) {
            return new Column("created_at", Kind.INSTANT, name);
        }
        if (MODIFIED.contains(name)) {
            return new Column("updated_at", Kind.INSTANT, name);
        }
        String text = "properties ->> '%s'".formatted(name);
        return definition.type().isNumeric()
                ? new Column("(%s)::numeric".formatted(text), numericKind(definition.type()), name)
                : new Column("(%s)".formatted(text), textKind(definition), name);
    }

    boolean isText() {
        return kind == Kind.TEXT || kind == Kind.EXACT_TEXT || kind == Kind.CHOICES;
    }

    /** A value of a request as a parameter of the statement. */
    Object operand(String value) {
        return switch (kind) {
            case RECORD_ID -> number(value).longValue();
            case INSTANT -> Instant.ofEpochMilli(millis(value)).atOffset(ZoneOffset.UTC);
            case NUMBER -> number(value);
            case TIME -> BigDecimal.valueOf(millis(value));
            case TEXT -> value.toLowerCase(Locale.ROOT);
            case EXACT_TEXT, CHOICES -> value;
        };
    }

    private static Kind numericKind(ValueType type) {
        return type == ValueType.NUMBER ? Kind.NUMBER : Kind.TIME;
    }

    private static Kind textKind(PropertyDefinition definition) {
        ValueType type = definition.type();
        if (type == ValueType.ENUMERATION && definition.isMultipleChoice()) {
            return Kind.CHOICES;
        }
        return type == ValueType.ENUMERATION || type == ValueType.BOOL ? Kind.EXACT_TEXT : Kind.TEXT;
    }

    private static void requireFilterable(ObjectType type, String name) {
        boolean refused = type == ObjectType.EMAILS && (name.equals("hs_email_html") || name.equals("hs_body_preview"));
        if (refused) {
            throw Problem.invalid("Property %s cannot be used in a search of %s.".formatted(name, type.plural()));
        }
    }

    private BigDecimal number(String value) {
        try {
            BigDecimal number = new BigDecimal(value.strip());
            if (Math.abs(number.scale()) <= 60 && number.precision() <= 60) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw refused(value, "a number");
        }
        throw refused(value, "a number of reasonable size");
    }

    private long millis(String value) {
        return Times.parse(value).orElseThrow(() -> refused(value, "epoch milliseconds or an ISO 8601 time"));
    }

    private Problem refused(String value, String expected) {
        return Problem.invalid("Filter value '%s' of %s is not %s.".formatted(value, property, expected));
    }
}
