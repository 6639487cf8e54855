package dev.leadwright.mcp;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmContract;
import dev.leadwright.crm.TaskId;
import dev.leadwright.hubspot.Hubspot;
import dev.leadwright.hubspot.HubspotSettings;
import dev.leadwright.portal.Portal;
import dev.leadwright.portal.PortalOptions;
import dev.leadwright.portal.PortalOwner;
import dev.leadwright.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The whole way: MCP client, MCP server, adapter, HTTP, embedded portal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class McpCrmContractTests implements CrmContract {
    private static final String TOKEN = "contract-token";

    private final Portal portal = start(TestDatabase.create());
    private final Hubspot hubspot =
            Hubspot.connect(HubspotSettings.at(portal.baseUri(), TOKEN).withoutLimits(), Clock.systemUTC());
    private final McpDoor door = McpDoor.open(hubspot.crm());

    McpCrmContractTests() {
        hubspot.schema().listMissing().forEach(hubspot.schema()::create);
    }

    @AfterAll
    void stop() {
        door.close();
        hubspot.close();
        portal.close();
    }

    @Override
    public Crm crm() {
        return door.crm();
    }

    @Override
    public void archive(TaskId task) {
        try {
            var request = (HttpURLConnection) portal.baseUri()
                    .resolve("/crm/objects/2026-09/tasks/" + task)
                    .toURL()
                    .openConnection();
            request.setRequestMethod("DELETE");
            request.setRequestProperty("Authorization", "Bearer " + TOKEN);
            if (request.getResponseCode() != HttpURLConnection.HTTP_NO_CONTENT) {
                throw new IllegalStateException("Not archived: " + request.getResponseCode());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Portal start(TestDatabase database) {
        return Portal.start(PortalOptions.forDatabase(database.url(), database.user(), database.password(), TOKEN)
                .withOwners(List.of(new PortalOwner("sam@leadwright.example", "Sam", "Sales"))));
    }
}
