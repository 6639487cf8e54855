package dev.leadwright.hubspot;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmSchema;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The connection to one HubSpot portal. Nothing is sent until it is used; safe for many threads, and meant to be shared,
 * because limits are kept for each connection. Closing it breaks off calls in flight.
 */
public final class Hubspot implements AutoCloseable {
    private final HubspotHttp http;
    private final Schema schema;
    private final Crm crm;

    private Hubspot(HubspotSettings settings, Clock clock, HubspotHttp.Pause pause) {
        AtomicReference<ZoneId> accountZone = new AtomicReference<>(ZoneOffset.UTC);
        http = new HubspotHttp(settings, new Failures(clock, accountZone::get), pause);
        schema = new Schema(http, clock);
        Records records = new Records(http);
        crm = new HubspotCrm(
                new Accounts(http, accountZone),
                schema,
                records,
                new Associations(http),
                new Subscriptions(http, records, settings.subscription()));
    }

    /**
     * Prepares a connection; nothing is sent yet.
     *
     * @param clock tells how long it is until a daily limit starts anew
     */
    public static Hubspot connect(HubspotSettings settings, Clock clock) {
        return connect(settings, clock, Thread::sleep);
    }

    static Hubspot connect(HubspotSettings settings, Clock clock, HubspotHttp.Pause pause) {
        return new Hubspot(settings, clock, pause);
    }

    public Crm crm() {
        return crm;
    }

    public CrmSchema schema() {
        return schema;
    }

    /** HTTP requests made so far, repetitions included. */
    public long calls() {
        return http.calls();
    }

    /** HTTP requests so far that HubSpot refused because of a limit (status 429). */
    public long throttled() {
        return http.throttled();
    }

    @Override
    public void close() {
        http.close();
    }
}
