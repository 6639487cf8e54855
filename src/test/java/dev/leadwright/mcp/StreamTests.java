package dev.leadwright.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.Account;
import dev.leadwright.crm.Crm;
import dev.leadwright.testing.InMemoryCrm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** MCP over a pair of streams, as a client sees it: raw JSON-RPC, a message a line. */
@Timeout(60)
class StreamTests {

    private static final String HELLO = """
            {"jsonrpc":"2.0","id":"init","method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            """;

    private final Crm crm = new InMemoryCrm(Clock.systemUTC());

    @Test
    void aSessionListsToolsAndCallsThem() throws Exception {
        JsonNode replies = session(crm, """
                {"jsonrpc":"2.0","id":1,"method":"tools/list"}
                {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"crm_get_account"}}
                {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"crm_get_contact","arguments":{"contactId":"7"}}}
                {"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"crm_send_mail","arguments":{}}}
                """);

        JsonNode hello = replies.path("init").path("result");
        assertThat(hello.path("protocolVersion").asString()).isEqualTo("2025-11-25");
        assertThat(hello.path("instructions").asString()).contains("No tool sends mail");
        JsonNode tools = replies.path("1").path("result").path("tools");
        assertThat(tools.size()).isEqualTo(29);
        assertThat(tools.get(0).path("name").asString()).isEqualTo("crm_get_account");
        assertThat(replies.path("2").at("/result/structuredContent/portalId").asString())
                .isEqualTo("4711");
        assertThat(replies.path("3").at("/result/isError").asBoolean()).isTrue();
        assertThat(replies.path("3")
                        .at("/result/_meta/dev.leadwright~1error/kind")
                        .asString())
                .isEqualTo("NOT_FOUND");
        assertThat(replies.path("4").at("/error/code").asInt()).isEqualTo(-32602);
    }

    @Test
    void callsUnderWayWhenTheInputEndsAreStillAnswered() throws Exception {
        int calls = 2_000;
        var arrived = new CountDownLatch(calls);
        Crm gathering = ScriptedCrm.doing(() -> {
            arrived.countDown();
            Waiting.on(arrived);
            return new Account("4711", ZoneOffset.UTC);
        });
        String requests = IntStream.range(0, calls)
                .mapToObj(id ->
                        "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":{\"name\":\"crm_get_account\"}}"
                                .formatted(id))
                .collect(Collectors.joining("\n"));

        JsonNode replies = session(gathering, requests);

        assertThat(replies).hasSize(calls + 1);
        assertThat(replies).allMatch(reply -> reply.has("result"));
    }

    @Test
    void whatIsNoMessageIsRefusedAndTheSessionGoesOn() throws Exception {
        JsonNode replies = session(crm, """
                this is not JSON
                {"jsonrpc":"2.0"}

                {"jsonrpc":"2.0","id":1,"method":"ping"}
                """);
        assertThat(replies.path("").at("/error/code").asInt()).isEqualTo(-32700);
        assertThat(replies.path("1").path("result").isObject()).isTrue();
    }

    /** The replies by id; those without one under the empty id. */
    private static JsonNode session(Crm crm, String requests) throws Exception {
        var out = new ByteArrayOutputStream();
        McpDoor.serve(crm, new ByteArrayInputStream((HELLO + requests).getBytes(StandardCharsets.UTF_8)), out);
        ObjectNode replies = JsonMapper.shared().createObjectNode();
        out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(JsonMapper.shared()::readTree)
                .forEach(reply -> replies.set(reply.path("id").asString(""), reply));
        return replies;
    }
}
