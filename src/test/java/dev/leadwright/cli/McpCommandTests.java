package dev.leadwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class McpCommandTests {
    private static final String SESSION = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            {"jsonrpc":"2.0","id":2,"method":"tools/list"}
            {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"crm_get_account","arguments":{}}}
            """;

    @TempDir
    Path home;

    /** Nothing listens on port 1, so the call fails: what matters is that the client is told so in its own language. */
    @Test
    void standardOutputCarriesMessagesAndNothingElse() {
        InputStream in = System.in;
        PrintStream out = System.out;
        var written = new ByteArrayOutputStream();
        System.setIn(new ByteArrayInputStream(SESSION.getBytes(StandardCharsets.UTF_8)));
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        int exitCode;
        try {
            exitCode = Leadwright.commandLine(new Surroundings(home, Map.of()))
                    .execute(
                            "mcp",
                            "--set",
                            "home=" + home,
                            "--set",
                            "hubspot.base-url=http://127.0.0.1:1",
                            "--set",
                            "hubspot.token=t");
        } finally {
            System.setIn(in);
            System.setOut(out);
        }

        assertThat(exitCode).isZero();
        List<JsonNode> replies = written.toString(StandardCharsets.UTF_8)
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(replies).extracting(reply -> reply.path("id").asInt()).containsExactly(1, 2, 3);
        assertThat(replies.get(1).at("/result/tools").size()).isEqualTo(29);
        assertThat(replies.get(2).at("/result/_meta/dev.leadwright~1error/kind").asString())
                .isEqualTo("UNAVAILABLE");
    }
}
