package dev.leadwright.hubspot;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmSchema;
import dev.leadwright.doctor.Examination;
import dev.leadwright.hubspot.gather.Departures;
import dev.leadwright.hubspot.limits.DatabaseLedger;
import dev.leadwright.hubspot.limits.Governor;
import dev.leadwright.hubspot.limits.Ledger;
import dev.leadwright.hubspot.limits.ProcessLedger;
import dev.leadwright.hubspot.limits.Waiting;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/**
 * The connection to one HubSpot portal. Nothing is sent until it is used; safe for many threads, and meant to be shared:
 * calls made at the same moment go as one request. Closing it breaks off calls in flight.
 */
public final class Hubspot implements AutoCloseable {
    private final HubspotHttp http;
    private final Probe probe;
    private final HubspotSettings settings;
    private final Schema schema;
    private final Crm crm;

    private Hubspot(HubspotSettings settings, Ledger ledger, Clock clock, Waiting waiting) {
        this.settings = settings;
        probe = new Probe(settings, clock, waiting);
        AtomicReference<ZoneId> accountZone = new AtomicReference<>(ZoneOffset.UTC);
        Governor governor = new Governor(settings.quotas(), settings.maxConcurrentCalls(), ledger, clock, waiting);
        http = new HubspotHttp(settings, new Failures(clock, accountZone::get), governor, waiting);
        schema = new Schema(http, clock);
        Departures departures = new Departures(settings.callsPerTenSeconds() > 0);
        Records records = new Records(http, settings.gatherFor(), departures);
        crm = new HubspotCrm(
                new Accounts(http, accountZone),
                schema,
                records,
                new Associations(http, settings.gatherFor(), departures),
                new Subscriptions(http, records, settings.subscription()));
    }

    /**
     * Prepares a connection that keeps to the limits by itself; nothing is sent yet.
     *
     * @param clock tells how long it is until a daily limit starts anew
     */
    public static Hubspot connect(HubspotSettings settings, Clock clock) {
        return connect(settings, new ProcessLedger(), clock, Thread::sleep);
    }

    /**
     * The same, but keeps to the limits together with all that are connected by the same database.
     *
     * @param database Leadwright's
     */
    public static Hubspot connect(HubspotSettings settings, DataSource database, Clock clock) {
        return connect(settings, new DatabaseLedger(database), clock, Thread::sleep);
    }

    static Hubspot connect(HubspotSettings settings, Ledger ledger, Clock clock, Waiting waiting) {
        return new Hubspot(settings, ledger, clock, waiting);
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
