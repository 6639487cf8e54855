package dev.leadwright.analyst.model;

import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form of an answer: a record, as a JSON Schema for the model's server and as what is read out of its answer. Every
 * field is required and no other is allowed; enums are closed. Ranges and lengths are no part of it: servers do not keep
 * to them, so they are checked where the answer is used.
 */
public final class AnswerForm<T> {
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaGenerator GENERATOR =
            new SchemaGenerator(new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                    .with(Option.INLINE_ALL_SCHEMAS, Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
                    .without(Option.SCHEMA_VERSION_INDICATOR)
                    .with(inDeclaredOrder())
                    .build());

    /** Of what is wrong in an answer this much is told; the rest follows from it. */
    private static final int MOST_COMPLAINTS = 5;

    private final Class<T> type;
    private final String schema;
    private final Schema validator;

    private AnswerForm(Class<T> type) {
        this.type = type;
        this.schema = GENERATOR.generateSchema(type).toString();
        this.validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    static <T> AnswerForm<T> of(Class<T> record) {
        return new AnswerForm<>(record);
    }

    /** A name for servers that want one: letters only. */
    public String name() {
        return type.getSimpleName();
    }

    /** JSON Schema, draft 2020-12. */
    public String schema() {
        return schema;
    }

    /** @throws Unfit when the text is not of this form */
    T read(String text) {
        List<Error> errors;
        try {
            errors = validator.validate(text, InputFormat.JSON);
        } catch (RuntimeException e) {
            throw new Unfit("the answer is not JSON");
        }
        if (!errors.isEmpty()) {
            throw new Unfit(
                    errors.stream().limit(MOST_COMPLAINTS).map(Error::toString).toList());
        }
        try {
            return JSON.readValue(text, type);
        } catch (JacksonException e) {
            throw new Unfit("the answer cannot be read: " + e.getOriginalMessage());
        }
    }

    private static com.github.victools.jsonschema.generator.Module inDeclaredOrder() {
        return builder -> {
            builder.forFields().withRequiredCheck(_ -> true);
            builder.forTypesInGeneral().withPropertySorter((_, _) -> 0);
        };
    }
}
