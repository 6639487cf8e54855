package dev.leadwright.mcp.server;

import dev.leadwright.crm.Properties;
import dev.leadwright.crm.RecordId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * JSON Schemas (2020-12) of records, as {@link dev.leadwright.mcp.wire.WireFormat} writes and reads them. Arguments are
 * closed (no additional properties); results are open, so that a field can be added without breaking a client.
 */
final class JsonSchemas {

    private static final String DIGITS = "^[0-9]{1," + RecordId.MAX_DIGITS + "}$";

    private JsonSchemas() {}

    static Map<String, Object> ofArguments(Class<? extends Record> type) {
        return ofRecord(type, true);
    }

    static Map<String, Object> ofResult(Class<? extends Record> type) {
        return ofRecord(type, false);
    }

    private static Map<String, Object> ofRecord(Class<?> type, boolean arguments) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Map<String, Object> schema = of(component.getGenericType(), arguments);
            Optional<Word> word = Words.find(type, component.getName());
            word.ifPresent(said -> describe(schema, said));
            properties.put(component.getName(), schema);
            if (component.getType() != Optional.class
                    && !word.map(Word::mayBeLeftOut).orElse(false)) {
                required.add(component.getName());
            }
        }
        Map<String, Object> schema = typed("object");
        schema.put("properties", properties);
        schema.put("required", required);
        if (arguments) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private static Map<String, Object> of(Type type, boolean arguments) {
        return switch (type) {
            case ParameterizedType generic -> ofGeneric(generic, arguments);
            case Class<?> plain -> ofClass(plain, arguments);
            default -> throw new IllegalArgumentException("No JSON schema is defined for " + type.getTypeName());
        };
    }

    private static Map<String, Object> ofGeneric(ParameterizedType type, boolean arguments) {
        Type[] of = type.getActualTypeArguments();
        Class<?> raw = (Class<?>) type.getRawType();
        if (raw == Optional.class) {
            return of(of[0], arguments);
        }
        if (raw == Map.class) {
            return texts();
        }
        if (!Collection.class.isAssignableFrom(raw)) {
            throw new IllegalArgumentException("No JSON schema is defined for " + type.getTypeName());
        }
        Map<String, Object> schema = typed("array");
        schema.put("items", of(of[0], arguments));
        if (raw == Set.class) {
            schema.put("uniqueItems", true);
        }
        return schema;
    }

    private static Map<String, Object> ofClass(Class<?> type, boolean arguments) {
        if (type == String.class) {
            return typed("string");
        } else if (type == int.class || type == Integer.class) {
            return typed("integer");
        } else if (type == boolean.class) {
            return typed("boolean");
        } else if (type == Properties.class) {
            return texts();
        } else if (type == Instant.class) {
            return text("format", "date-time");
        } else if (type == ZoneId.class) {
            return text("description", "Time zone, such as Europe/Berlin.");
        } else if (RecordId.class.isAssignableFrom(type)) {
            return text("pattern", DIGITS);
        } else if (type.isEnum()) {
            return text(
                    "enum",
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .toList());
        } else if (type.isRecord()) {
            return ofRecord(type, arguments);
        }
        throw new IllegalArgumentException("No JSON schema is defined for " + type.getName());
    }

    private static void describe(Map<String, Object> schema, Word word) {
        schema.put("description", word.description());
        switch (String.valueOf(schema.get("type"))) {
            case "integer" -> bound(schema, word, "minimum", "maximum");
            case "array" -> bound(schema, word, "minItems", "maxItems");
            case "object" -> bound(schema, word, "minProperties", "maxProperties");
            default -> bound(schema, word, "minLength", "maxLength");
        }
    }

    private static void bound(Map<String, Object> schema, Word word, String least, String most) {
        if (word.min() != Word.UNBOUNDED) {
            schema.put(least, word.min());
        }
        if (word.max() != Word.UNBOUNDED) {
            schema.put(most, word.max());
        }
    }

    private static Map<String, Object> texts() {
        Map<String, Object> schema = typed("object");
        schema.put("additionalProperties", typed("string"));
        return schema;
    }

    private static Map<String, Object> text(String keyword, Object value) {
        Map<String, Object> schema = typed("string");
        schema.put(keyword, value);
        return schema;
    }

    private static Map<String, Object> typed(String type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        return schema;
    }
}
