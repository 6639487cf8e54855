package dev.leadwright.bench;

import dev.leadwright.hubspot.Hubspot;
import dev.leadwright.hubspot.HubspotSettings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;

/** Several nodes that together want more calls than HubSpot permits. */
public final class NodesAtTheLimit {
    private static final int AT_ONCE = 64;

    private NodesAtTheLimit() {}

    /**
     * Makes that many calls, none of which can share a request with another.
     *
     * @param database where the nodes keep count together
     * @return how many of the calls failed
     */
    public static long call(LeadPortal portal, HubspotSettings settings, DataSource database, int nodes, int calls)
            throws InterruptedException {
        LongAdder failed = new LongAdder();
        List<Hubspot> connections = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Semaphore room = new Semaphore(AT_ONCE * nodes);
            for (int node = 0; node < nodes; node++) {
                connections.add(Hubspot.connect(settings, database, Clock.systemUTC()));
            }
            for (int i = 0; i < calls; i++) {
                room.acquire();
                Hubspot connection = connections.get(i % nodes);
                threads.execute(() -> {
                    try {
                        connection.crm().listOwners();
                    } catch (RuntimeException failure) {
                        failed.increment();
                    } finally {
                        room.release();
                    }
                });
            }
        } finally {
            connections.forEach(Hubspot::close);
        }
        return failed.sum();
    }
}
