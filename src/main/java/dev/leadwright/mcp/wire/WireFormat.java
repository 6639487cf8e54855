package dev.leadwright.mcp.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.EmailId;
import dev.leadwright.crm.NoteId;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.Properties;
import dev.leadwright.crm.QueueId;
import dev.leadwright.crm.TaskId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The port's records as JSON and back: ids are strings of digits, moments ISO-8601, properties an object of strings,
 * what is empty is left out.
 */
public final class WireFormat {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(ContactId.class, Text.class)
            .addMixIn(CompanyId.class, Text.class)
            .addMixIn(TaskId.class, Text.class)
            .addMixIn(NoteId.class, Text.class)
            .addMixIn(EmailId.class, Text.class)
            .addMixIn(OwnerId.class, Text.class)
            .addMixIn(QueueId.class, Text.class)
            .addMixIn(Properties.class, TextByName.class)
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Set.class, set -> set.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            // A newer server may say more than this client knows; what a caller says is checked against the schema.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private WireFormat() {}

    public static JsonNode toTree(Object value) {
        return MAPPER.valueToTree(value);
    }

    public static Map<String, Object> toObject(Record value) {
        return MAPPER.convertValue(value, OBJECT);
    }

    /**
     * Reads a record.
     *
     * @param json a tree, or the maps, lists and scalars of which JSON is made
     * @throws tools.jackson.core.JacksonException where it is not such a record, or its constructor refuses it
     */
    public static <T> T read(Object json, Class<T> type) {
        return json instanceof JsonNode tree ? MAPPER.treeToValue(tree, type) : MAPPER.convertValue(json, type);
    }

    // Jackson matches mix-ins by signature: these say how a record of one component stands for its value alone.

    private abstract static class Text {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        @SuppressWarnings("unused") // Read by Jackson.
        Text(String value) {}

        @JsonValue
        abstract String value();
    }

    private abstract static class TextByName {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        @SuppressWarnings("unused") // Read by Jackson.
        TextByName(Map<String, String> values) {}

        @JsonValue
        abstract Map<String, String> values();
    }
}
