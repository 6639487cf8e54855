package dev.leadwright.mcp.server;

import com.networknt.schema.SchemaRegistry;
import dev.leadwright.crm.CrmException;
import dev.leadwright.mcp.wire.Effect;
import dev.leadwright.mcp.wire.Tool;
import dev.leadwright.mcp.wire.WireError;
import dev.leadwright.mcp.wire.WireFence;
import dev.leadwright.mcp.wire.WireFormat;
import dev.leadwright.mcp.wire.WireUrgency;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** One tool: its signature, the words a model chooses it by, and what it does. Whatever happens, a call gets a result. */
record OfferedTool<A extends Record, R extends Record>(
        Tool<A, R> tool, String title, String description, Function<A, R> action) {

    private static final Logger LOG = LoggerFactory.getLogger(OfferedTool.class);

    SyncToolSpecification toSpecification(SchemaRegistry registry) {
        Map<String, Object> inputSchema = JsonSchemas.ofArguments(tool.arguments());
        var reader = new ArgumentReader<>(tool.arguments(), inputSchema, registry);
        McpSchema.Tool offer = McpSchema.Tool.builder(tool.name(), inputSchema)
                .title(title)
                .description(description)
                .outputSchema(JsonSchemas.ofResult(tool.result()))
                .annotations(hints())
                .build();
        return SyncToolSpecification.builder()
                .tool(offer)
                .callHandler((exchange, request) -> WireUrgency.of(request.meta())
                        .call(() -> WireFence.of(request.meta()).call(() -> call(reader, request.arguments()))))
                .build();
    }

    private McpSchema.ToolAnnotations hints() {
        return McpSchema.ToolAnnotations.builder()
                .title(title)
                .readOnlyHint(tool.effect() == Effect.READ)
                .idempotentHint(tool.effect() != Effect.CREATE)
                .destructiveHint(tool.effect() == Effect.UPDATE)
                .openWorldHint(false)
                .build();
    }

    private CallToolResult call(ArgumentReader<A> reader, @Nullable Map<String, Object> arguments) {
        try {
            return result(WireFormat.toTree(action.apply(reader.read(arguments == null ? Map.of() : arguments))));
        } catch (ArgumentReader.BadArguments bad) {
            return error(WireError.invalid("Bad arguments for " + tool.name() + ": " + bad.getMessage()));
        } catch (CrmException failed) {
            return error(WireError.of(failed));
        } catch (RuntimeException | Error unexpected) {
            // The caller waits for an answer, whatever broke: an error here must not leave it hanging.
            LOG.error("{} failed unexpectedly; the caller is told so", tool.name(), unexpected);
            return error(WireError.unexpected(
                    tool.effect(),
                    tool.name() + " failed unexpectedly ("
                            + unexpected.getClass().getSimpleName() + "); the log says more."));
        }
    }

    /** Structured content, and the same as text for clients that know only that. */
    private static CallToolResult result(JsonNode content) {
        return CallToolResult.builder()
                .addTextContent(content.toString())
                .structuredContent(content)
                .build();
    }

    private static CallToolResult error(WireError error) {
        return CallToolResult.builder()
                .isError(true)
                .addTextContent(error.kind() + ": " + error.message()
                        + error.retryAfter().map(wait -> " retryAfter " + wait).orElse(""))
                .meta(Map.of(WireError.KEY, WireFormat.toTree(error)))
                .build();
    }
}
