package dev.leadwright.mcp.transport;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.McpTransportSessionClosedException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Joins one MCP client to one MCP server in the same process: messages are passed as objects, nothing is queued, polled
 * or written out. Every request that was taken is answered exactly once: where the server cannot, because its thread
 * failed or the link was closed, the link answers with an error, so that no caller hangs.
 */
public final class InProcessLink implements McpServerTransportProvider, AutoCloseable {

    private final McpJsonMapper json;
    private final Calls calls = new Calls();
    private final Set<Object> unanswered = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private volatile @Nullable McpServerSession session;
    private volatile Function<Mono<JSONRPCMessage>, Mono<JSONRPCMessage>> client = UnaryOperator.identity();

    public InProcessLink(McpJsonMapper json) {
        this.json = json;
    }

    /** The client's end; {@code this} is the server's. */
    public McpClientTransport clientEnd() {
        return new ClientEnd();
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        session = factory.create(new ServerEnd());
    }

    @Override
    public Mono<Void> notifyClients(String method, @Nullable Object params) {
        McpServerSession open = session;
        return open == null ? Mono.empty() : open.sendNotification(method, params);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.fromRunnable(this::close);
    }

    /** Interrupts the calls under way and answers each with an error. */
    @Override
    public void close() {
        closed = true;
        calls.stop();
        unanswered.forEach(id -> fail(id, "The link to the MCP server was closed."));
    }

    private void toServer(JSONRPCMessage message) {
        McpServerSession open = session;
        if (closed || open == null) {
            throw new McpTransportSessionClosedException();
        }
        if (!(message instanceof JSONRPCRequest request)) {
            calls.handle(open, message, ignored -> {});
            return;
        }
        unanswered.add(request.id());
        try {
            calls.handle(open, message, failure -> fail(request.id(), "The MCP server failed: " + failure));
        } catch (RejectedExecutionException stopped) {
            unanswered.remove(request.id());
            throw new McpTransportSessionClosedException();
        }
        if (closed) {
            // It came in while the link was closing, perhaps after the others were answered.
            fail(request.id(), "The link to the MCP server was closed.");
        }
    }

    private void fail(Object id, String reason) {
        toClient(JSONRPCResponse.error(
                id, new JSONRPCResponse.JSONRPCError(McpSchema.ErrorCodes.INTERNAL_ERROR, reason)));
    }

    private void toClient(JSONRPCMessage message) {
        if (!(message instanceof JSONRPCResponse response) || unanswered.remove(response.id())) {
            client.apply(Mono.just(message)).subscribe();
        }
    }

    private <T> T unmarshal(Object data, TypeRef<T> type) {
        return json.convertValue(data, type);
    }

    private final class ClientEnd implements McpClientTransport {

        @Override
        public Mono<Void> connect(Function<Mono<JSONRPCMessage>, Mono<JSONRPCMessage>> handler) {
            return Mono.fromRunnable(() -> client = handler);
        }

        @Override
        public Mono<Void> sendMessage(JSONRPCMessage message) {
            return Mono.fromRunnable(() -> toServer(message));
        }

        @Override
        public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
            return unmarshal(data, type);
        }

        @Override
        public Mono<Void> closeGracefully() {
            return InProcessLink.this.closeGracefully();
        }
    }

    private final class ServerEnd implements McpServerTransport {

        @Override
        public Mono<Void> sendMessage(JSONRPCMessage message) {
            return Mono.fromRunnable(() -> toClient(message));
        }

        @Override
        public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
            return unmarshal(data, type);
        }

        @Override
        public Mono<Void> closeGracefully() {
            return InProcessLink.this.closeGracefully();
        }
    }
}
