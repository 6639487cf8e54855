package dev.leadwright.hubspot;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmSchema;
import dev.leadwright.doctor.Examination;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The connection to one HubSpot portal. Nothing is sent until it is used; safe for many threads, and meant to be shared,
 * because limits are kept for each connection. Closing it breaks off calls in flight.
 */
public final class Hubspot implements AutoCloseable {
    private final HubspotHttp http;
    private final Probe probe;
    private final HubspotSettings settings;
    private final Schema schema;
    private final Crm crm;

    private Hubspot(HubspotSettings settings, Clock clock, HubspotHttp.Pause pause) {
        this.settings = settings;
        probe = new Probe(settings, clock, pause);
        AtomicReference<ZoneId> accountZone = new AtomicReference<>(ZoneOffset.UTC);
        http = new HubspotHttp(settings, new Failures(clock, accountZone::get), pause);
        schema = new Schema(http, clock);
        crm = new HubspotCrm(new Accounts(http, accountZone), schema, new Records(http), new Associations(http));
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

    /**
     * Looks at the portal, its rules and its limits, with about 40 calls that change nothing.
     *
     * @param further what else is looked at where the portal answers
     */
    public Examination examination(List<Examination> further) {
        return PortalExamination.of(settings, probe, schema, http, further);
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
        probe.close();
        http.close();
    }
}
