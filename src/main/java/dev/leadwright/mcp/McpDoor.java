package dev.leadwright.mcp;

import dev.leadwright.crm.Crm;
import dev.leadwright.mcp.client.McpCrm;
import dev.leadwright.mcp.server.CrmServer;
import dev.leadwright.mcp.transport.InProcessLink;
import dev.leadwright.mcp.transport.StreamLink;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one door to the CRM: an MCP server over it, and in the same process a client through which agents reach it with
 * the tools that an outside client gets; only the erasure of a contact is kept from those outside.
 */
public final class McpDoor implements AutoCloseable {

    /** How long calls may take that are under way when the input of {@link #serve} ends. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final InProcessLink link;
    private final McpSyncClient client;
    private final Crm crm;

    private McpDoor(InProcessLink link, McpSyncClient client) {
        this.link = link;
        this.client = client;
        this.crm = new McpCrm(client);
    }

    /** Opens the door with the default settings. */
    public static McpDoor open(Crm behind) {
        return open(behind, McpSettings.DEFAULT);
    }

    public static McpDoor open(Crm behind, McpSettings settings) {
        McpJsonMapper json = newJsonMapper();
        var link = new InProcessLink(json);
        CrmServer.over(link, json, behind);
        McpSyncClient client = McpClient.sync(link.clientEnd())
                .clientInfo(CrmServer.NAME)
                .requestTimeout(settings.requestTimeout())
                .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
                .build();
        client.initialize();
        return new McpDoor(link, client);
    }

    /** The CRM through the door; any number of threads may use it at once. */
    public Crm crm() {
        return crm;
    }

    /** Interrupts the calls under way; their callers are told that no answer came. */
    @Override
    public void close() {
        link.close();
        client.close();
    }

    /**
     * Serves the same tools, but for the erasure of contacts, over a pair of streams until the input ends and the calls under way are answered. Nothing
     * else may write to the output.
     *
     * @throws IOException where the input cannot be read or the output was closed
     */
    public static void serve(Crm behind, InputStream in, OutputStream out) throws IOException, InterruptedException {
        McpJsonMapper json = newJsonMapper();
        var streams = new StreamLink(json, in, out);
        CrmServer.forOthers(streams, json, behind);
        streams.serve(PATIENCE);
    }

    private static McpJsonMapper newJsonMapper() {
        return new JacksonMcpJsonMapper(JsonMapper.shared());
    }
}
