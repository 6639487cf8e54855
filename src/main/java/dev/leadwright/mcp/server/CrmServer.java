package dev.leadwright.mcp.server;

import com.networknt.schema.SchemaRegistry;
import dev.leadwright.crm.Crm;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.util.List;
import java.util.Optional;

/** Builds the MCP server that offers a CRM. */
public final class CrmServer {

    /** How server and client introduce themselves; without a version when run from classes. */
    public static final Implementation NAME = Implementation.builder(
                    "leadwright",
                    Optional.ofNullable(CrmServer.class.getPackage().getImplementationVersion())
                            .orElse("unversioned"))
            .build();

    /**
     * Results come from the records that their schemas are made of, and the tests hold the one against the other; to
     * check them again on each call would turn a create that was done into an error.
     */
    private static final JsonSchemaValidator RESULTS_ARE_RIGHT = (schema, content) -> ValidationResponse.asValid("");

    private CrmServer() {}

    /** The server for clients outside of this process; it offers nothing that cannot be taken back. */
    public static McpSyncServer forOthers(McpServerTransportProvider transport, McpJsonMapper json, Crm crm) {
        return over(transport, json, Catalogue.forOthers(crm));
    }

    /** A tool runs on the thread that brings its call, so the transport must bring each on a thread that may block. */
    public static McpSyncServer over(McpServerTransportProvider transport, McpJsonMapper json, Crm crm) {
        return over(transport, json, Catalogue.of(crm));
    }

    private static McpSyncServer over(
            McpServerTransportProvider transport, McpJsonMapper json, List<OfferedTool<?, ?>> tools) {
        SchemaRegistry registry = ArgumentReader.newRegistry();
        return McpServer.sync(transport)
                .serverInfo(NAME)
                .instructions(Catalogue.INSTRUCTIONS)
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .tools(tools.stream()
                        .map(tool -> tool.toSpecification(registry))
                        .toList())
                .jsonMapper(json)
                .jsonSchemaValidator(RESULTS_ARE_RIGHT)
                .validateToolInputs(false) // Each tool checks its own, to name the argument in an error of our form.
                .immediateExecution(true)
                .build();
    }
}
