package dev.leadwright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwright.portal.PortalCalls.Endpoint;
import dev.leadwright.testing.TestDatabase;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortalStartTests {

    private final TestDatabase database = TestDatabase.create();
    private final PortalOptions options = PortalFixture.options(database);

    @Test
    void aPortalStartsAgainOnItsRecords() {
        String id;
        try (Portal portal = Portal.start(options)) {
            id = new PortalClient(portal.baseUri()).create("contacts", "\"firstname\": \"Ada\"");
        }
        try (Portal portal = Portal.start(options)) {
            assertThat(portal.listRecords("contacts"))
                    .singleElement()
                    .satisfies(record -> assertThat(record.id()).isEqualTo(Long.parseLong(id)));
        }
    }

    @Test
    void aPortalCountsWhatItReceives() {
        try (Portal portal = Portal.start(options)) {
            PortalClient client = new PortalClient(portal.baseUri());
            client.create("contacts", "\"firstname\": \"Ada\"");
            client.search("contacts", "{}");
            client.get("/crm/owners/2026-09");

            assertThat(portal.calls().of(Endpoint.OBJECT_WRITE)).isEqualTo(1);
            assertThat(portal.calls().of(Endpoint.SEARCH)).isEqualTo(1);
            assertThat(portal.calls().total()).isEqualTo(3);
        }
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Portal.start(options.withPort(taken.getLocalPort())))
                    .isInstanceOf(PortalStartException.class)
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort())
                    .hasMessageContaining("the port is taken");
        }
    }

    @Test
    void aDatabaseThatRefusesIsNamedAndThePasswordIsNot() {
        PortalOptions wrong = PortalOptions.forDatabase(database.url(), database.user(), "not-it-9f2", "token");

        assertThatThrownBy(() -> Portal.start(wrong))
                .isInstanceOf(PortalStartException.class)
                .hasMessageContaining("cannot use its database")
                .hasMessageNotContaining("not-it-9f2");
        assertThat(options.toString()).doesNotContain(PortalClient.TOKEN, options.password());
    }
}
