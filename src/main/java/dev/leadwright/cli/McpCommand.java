package dev.leadwright.cli;

import dev.leadwright.configuration.LoadedSettings;
import dev.leadwright.hubspot.Hubspot;
import dev.leadwright.mcp.McpDoor;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves the CRM to an MCP client that started this process, until that client closes its end. */
@Command(
        name = "mcp",
        description = "Serve the CRM's tools to an MCP client, on standard input and output.",
        mixinStandardHelpOptions = true)
final class McpCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions settings;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintStream protocol = System.out;
        System.setOut(System.err); // whatever prints by mistake must not get between the messages
        LoadedSettings loaded = settings.load(Map.of());
        Installation.startLog(loaded, false);
        try (Hubspot hubspot = Hubspot.connect(loaded.settings().hubspot(), Clock.systemUTC())) {
            McpDoor.serve(hubspot.crm(), System.in, protocol);
        } finally {
            System.setOut(protocol);
        }
        return 0;
    }
}
