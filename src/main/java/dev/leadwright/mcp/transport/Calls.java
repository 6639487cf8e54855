package dev.leadwright.mcp.transport;

import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpServerSession;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.MDC;

/**
 * Hands messages to a server's session. Each tool call runs on a virtual thread of its own, because it may block for as
 * long as the CRM takes and often waits for its neighbours to make up a batch; all else is handled at once, in order.
 * The thread takes over the caller's diagnostic context, so that what the adapter logs names the task it works for.
 */
final class Calls {

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("mcp-call-", 0).factory());

    /**
     * @param onFailure told, on the thread of the call, what kept it from being answered
     * @throws java.util.concurrent.RejectedExecutionException once stopped
     */
    void handle(McpServerSession session, McpSchema.JSONRPCMessage message, Consumer<Throwable> onFailure) {
        if (message instanceof McpSchema.JSONRPCRequest request
                && request.method().equals(McpSchema.METHOD_TOOLS_CALL)) {
            Map<String, String> diagnostics = MDC.getCopyOfContextMap();
            threads.execute(() -> {
                if (diagnostics != null) {
                    MDC.setContextMap(diagnostics);
                }
                run(session, message, onFailure);
            });
        } else {
            run(session, message, onFailure);
        }
    }

    private static void run(McpServerSession session, McpSchema.JSONRPCMessage message, Consumer<Throwable> onFailure) {
        try {
            session.handle(message).subscribe(ignored -> {}, onFailure);
        } catch (RuntimeException | Error failure) {
            // Reactor lets errors of the machine pass, such as a class that cannot be loaded.
            onFailure.accept(failure);
        }
    }

    /** Takes no more calls and lets those under way end. */
    void drain(Duration atMost) throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            stop();
        }
    }

    /** Takes no more calls and interrupts those under way. */
    void stop() {
        threads.shutdownNow();
    }
}
