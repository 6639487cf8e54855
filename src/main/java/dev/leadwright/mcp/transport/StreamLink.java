package dev.leadwright.mcp.transport;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The server's end of MCP over streams: one JSON-RPC message a line, UTF-8. Replaces the SDK's own, which drops the
 * replies that are still under way when its input ends and can lose others under load (java-sdk issue 304): here each
 * reply is written whole, one at a time, by the thread that made it.
 */
public final class StreamLink implements McpServerTransportProvider {

    private static final Logger LOG = LoggerFactory.getLogger(StreamLink.class);
    private static final int PARSE_ERROR = -32700;

    private final McpJsonMapper json;
    private final InputStream in;
    private final OutputStream out;
    private final ReentrantLock writing = new ReentrantLock();
    private final Calls calls = new Calls();
    private @Nullable McpServerSession session;

    public StreamLink(McpJsonMapper json, InputStream in, OutputStream out) {
        this.json = json;
        this.in = in;
        this.out = out;
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        session = factory.create(new End());
    }

    /**
     * Serves until the input ends, then lets the calls under way be answered.
     *
     * @param patience how long they may take at most
     * @throws IOException where the input cannot be read or the output is closed
     */
    public void serve(Duration patience) throws IOException, InterruptedException {
        McpServerSession open = session;
        if (open == null) {
            throw new IllegalStateException("No MCP server was built over this link.");
        }
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                receive(open, line);
            }
        }
        calls.drain(patience);
    }

    private void receive(McpServerSession open, String line) throws IOException {
        try {
            JSONRPCMessage message = McpSchema.deserializeJsonRpcMessage(json, line);
            calls.handle(open, message, failure -> LOG.error("A message to the MCP client was lost", failure));
        } catch (IOException | IllegalArgumentException malformed) {
            // The text itself is not logged: it may hold anything.
            LOG.warn("Not a JSON-RPC message ({} characters): refused", line.length());
            write(json.writeValueAsBytes(parseError()));
        }
    }

    /** Built by hand: the SDK's record refuses the null id that JSON-RPC prescribes here. */
    private static Map<String, @Nullable Object> parseError() {
        Map<String, @Nullable Object> response = new LinkedHashMap<>();
        response.put("jsonrpc", McpSchema.JSONRPC_VERSION);
        response.put("id", null);
        response.put("error", Map.of("code", PARSE_ERROR, "message", "Not a JSON-RPC message."));
        return response;
    }

    private void send(JSONRPCMessage message) {
        try {
            write(json.writeValueAsBytes(message));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** JSON as Jackson writes it holds no line break. */
    private void write(byte[] message) throws IOException {
        writing.lock();
        try {
            out.write(message);
            out.write('\n');
            out.flush();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public Mono<Void> notifyClients(String method, @Nullable Object params) {
        McpServerSession open = session;
        return open == null ? Mono.empty() : open.sendNotification(method, params);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.fromRunnable(calls::stop);
    }

    private final class End implements McpServerTransport {

        @Override
        public Mono<Void> sendMessage(JSONRPCMessage message) {
            return Mono.fromRunnable(() -> send(message));
        }

        @Override
        public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
            return json.convertValue(data, type);
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.fromRunnable(calls::stop);
        }
    }
}
