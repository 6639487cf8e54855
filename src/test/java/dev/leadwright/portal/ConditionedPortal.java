package dev.leadwright.portal;

import dev.leadwright.testing.ManualClock;
import dev.leadwright.testing.TestDatabase;

/** A portal of a test's own, under conditions, whose time the test moves. */
final class ConditionedPortal implements AutoCloseable {

    final ManualClock clock = new ManualClock("2026-11-23T09:00:00Z");
    final Portal portal;
    final PortalClient client;

    ConditionedPortal(PortalConditions conditions) {
        portal = Portal.start(
                PortalFixture.options(TestDatabase.create()).withClock(clock).withConditions(conditions));
        client = new PortalClient(portal.baseUri());
    }

    @Override
    public void close() {
        portal.close();
    }
}
