package dev.leadwright.mcp.client;

import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.Fence;
import dev.leadwright.crm.Urgency;
import dev.leadwright.mcp.wire.Effect;
import dev.leadwright.mcp.wire.Tool;
import dev.leadwright.mcp.wire.WireError;
import dev.leadwright.mcp.wire.WireFence;
import dev.leadwright.mcp.wire.WireFormat;
import dev.leadwright.mcp.wire.WireUrgency;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpTransportSessionClosedException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Calls a tool and gives its result, or throws the {@link CrmException} that the server or the way to it came to. */
final class ToolCaller {

    private final McpSyncClient client;

    ToolCaller(McpSyncClient client) {
        this.client = client;
    }

    <A extends Record, R extends Record> R call(Tool<A, R> tool, A arguments) {
        CallToolResult result = send(tool, arguments);
        if (Boolean.TRUE.equals(result.isError())) {
            Map<String, Object> meta = result.meta();
            throw read(tool, meta == null ? null : meta.get(WireError.KEY), WireError.class)
                    .toException();
        }
        return read(tool, result.structuredContent(), tool.result());
    }

    private CallToolResult send(Tool<?, ?> tool, Record arguments) {
        try (var fence = WireFence.carry(Fence.current())) {
            Map<String, Object> meta = new HashMap<>(WireUrgency.toMeta(Urgency.current()));
            meta.putAll(fence.toMeta());
            var request = CallToolRequest.builder(tool.name())
                    .arguments(WireFormat.toObject(arguments))
                    .meta(meta)
                    .build();
            return client.callTool(request);
        } catch (RuntimeException broken) {
            if (wasNeverSent(broken)) {
                throw new CrmException.Unavailable(tool.name() + " was not sent: the MCP server is closed.", broken);
            }
            throw lost(tool, "got no answer from the MCP server: " + broken.getMessage(), broken);
        }
    }

    private static boolean wasNeverSent(RuntimeException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof McpTransportSessionClosedException) {
                return true;
            }
        }
        return false;
    }

    private static <T> T read(Tool<?, ?> tool, @Nullable Object content, Class<T> type) {
        if (content == null) {
            throw lost(tool, "answered without what it should carry.", null);
        }
        try {
            return WireFormat.read(content, type);
        } catch (JacksonException malformed) {
            throw lost(tool, "answered something else than a " + type.getSimpleName() + ".", malformed);
        }
    }

    /** Whether it was done is not known: only a create minds. */
    private static CrmException lost(Tool<?, ?> tool, String what, @Nullable Throwable cause) {
        String message = tool.name() + " " + what;
        if (tool.effect() == Effect.CREATE) {
            return cause == null
                    ? new CrmException.OutcomeUnknown(message)
                    : new CrmException.OutcomeUnknown(message, cause);
        }
        return cause == null ? new CrmException.Unavailable(message) : new CrmException.Unavailable(message, cause);
    }
}
