package dev.leadwright.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.Urgency;
import dev.leadwright.portal.Portal;
import dev.leadwright.portal.PortalConditions;
import dev.leadwright.portal.PortalOptions;
import dev.leadwright.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Urgent and other work on one connection. */
class UrgencyTests {
    private static final String TOKEN = "urgency-token";

    /** Each is first in its own eyes or nobody is: an import once stood still with a hundred others. */
    @Test
    void callsOfDifferentUrgencyNeverWaitForEachOther() {
        TestDatabase database = TestDatabase.create();
        try (Portal portal = Portal.start(
                        PortalOptions.forDatabase(database.url(), database.user(), database.password(), TOKEN)
                                .withConditions(PortalConditions.ideal().withLatency(Duration.ofMillis(50))));
                Hubspot hubspot = Hubspot.connect(oneAtATime(portal), Clock.systemUTC());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Crm crm = hubspot.crm();
            List<Future<?>> calls = new ArrayList<>();
            IntStream.range(0, 5)
                    .forEach(i -> calls.add(threads.submit(
                            () -> Urgency.BULK.call(() -> crm.searchCompaniesByDomain(List.of(i + ".example"))))));
            await().until(() -> portal.calls().total() > 0);
            IntStream.range(1, 6)
                    .forEach(i -> calls.add(threads.submit(() -> crm.listContactsOf(new CompanyId("" + i)))));

            try {
                await().atMost(Duration.ofSeconds(20))
                        .untilAsserted(() -> assertThat(calls).allMatch(Future::isDone));
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static HubspotSettings oneAtATime(Portal portal) {
        return new HubspotSettings(
                portal.baseUri(), TOKEN, Duration.ofSeconds(30), 1, 0, 0, 0, 0, Duration.ofMillis(5), "");
    }
}
