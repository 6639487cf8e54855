package dev.leadwright.mcp.server;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import dev.leadwright.mcp.wire.WireFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a tool's arguments: checks them against the schema that the tool publishes, then lets the record decide. */
final class ArgumentReader<A extends Record> {

    /** Arguments that cannot be used; the message names each and why. */
    static final class BadArguments extends Exception {
        private static final long serialVersionUID = 1L;

        BadArguments(String message) {
            super(message);
        }
    }

    private final Class<A> type;
    private final Schema schema;

    ArgumentReader(Class<A> type, Map<String, Object> schema, SchemaRegistry registry) {
        this.type = type;
        this.schema = registry.getSchema(WireFormat.toTree(schema));
    }

    /** Errors are in English, wherever the program runs: models and logs read them. */
    static SchemaRegistry newRegistry() {
        var english = SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build();
        return SchemaRegistry.withDefaultDialect(
                Dialects.getDraft202012(), registry -> registry.schemaRegistryConfig(english));
    }

    A read(Map<String, Object> arguments) throws BadArguments {
        JsonNode tree = WireFormat.toTree(arguments);
        var errors = schema.validate(tree);
        if (!errors.isEmpty()) {
            throw new BadArguments(
                    errors.stream().map(ArgumentReader::describe).sorted().collect(Collectors.joining("; ")));
        }
        try {
            return WireFormat.read(tree, type);
        } catch (JacksonException refused) {
            throw new BadArguments(describe(refused));
        }
    }

    private static String describe(Error error) {
        String place = error.getInstanceLocation().toString();
        return place.isEmpty() ? error.getMessage() : place + ": " + error.getMessage();
    }

    /** The constructor's own words where it refused; else what Jackson says, without the place in the source. */
    private static String describe(JacksonException refused) {
        return refused.getCause() instanceof IllegalArgumentException own
                ? String.valueOf(own.getMessage())
                : refused.getOriginalMessage();
    }
}
