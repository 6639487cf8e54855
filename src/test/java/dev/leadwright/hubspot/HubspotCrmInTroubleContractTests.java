package dev.leadwright.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmContract;
import dev.leadwright.crm.TaskId;
import dev.leadwright.portal.Fault;
import dev.leadwright.portal.FaultPlan;
import dev.leadwright.portal.FaultRule;
import dev.leadwright.portal.Portal;
import dev.leadwright.portal.PortalCalls.Endpoint;
import dev.leadwright.portal.PortalConditions;
import dev.leadwright.portal.PortalLimits;
import dev.leadwright.portal.PortalOptions;
import dev.leadwright.portal.PortalOwner;
import dev.leadwright.portal.PortalUsage;
import dev.leadwright.testing.TestDatabase;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/**
 * The adapter against a portal as HubSpot is on a bad day: its search lags, its limits are those of a paid account, it
 * fails, and now and then what it did is not answered. Callers are patient; what they are told must still be right.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HubspotCrmInTroubleContractTests implements CrmContract {
    private static final String TOKEN = "trouble-token";
    private static final Duration LAG = Duration.ofSeconds(2);
    private static final PortalLimits LIMITS = PortalLimits.of(PortalLimits.Tier.INCREASED);

    /**
     * 5 % errors of HubSpot's, 2 % answers lost, locked records, and limits used up by another app. The seed lets each
     * strike early, so that none fails to appear.
     */
    private static final FaultPlan TROUBLE = FaultPlan.of(
            294,
            FaultRule.of(new Fault.Refused(500)).withProbability(0.025),
            FaultRule.of(new Fault.Refused(502)).withProbability(0.025),
            FaultRule.of(new Fault.CutAfter()).withProbability(0.015),
            FaultRule.of(new Fault.CutWithin()).withProbability(0.005),
            FaultRule.of(new Fault.Refused(423)).on(Endpoint.OBJECT_WRITE).withProbability(0.01),
            FaultRule.of(new Fault.Throttled(PortalLimits.Policy.SEARCH))
                    .on(Endpoint.SEARCH)
                    .withProbability(0.05),
            FaultRule.of(new Fault.Refused(429, Optional.of(Duration.ofSeconds(1))))
                    .on(Endpoint.ASSOCIATION_READ)
                    .next(2));

    private final Portal portal = start(TestDatabase.create());
    private final Hubspot hubspot = Hubspot.connect(settings(portal), Clock.systemUTC());
    private final HttpClient person = HttpClient.newHttpClient();
    private final Crm crm = PatientCrm.around(hubspot.crm(), LAG.plusMillis(100), Instant.now());

    HubspotCrmInTroubleContractTests() {
        hubspot.schema().listMissing().forEach(hubspot.schema()::create);
        portal.faults().follow(TROUBLE);
    }

    @AfterAll
    void stop() {
        Set<Fault> struck = portal.faults().struck().keySet();
        PortalUsage usage = portal.usage();
        person.close();
        hubspot.close();
        portal.close();
        assertThat(struck)
                .as("all that can go wrong went wrong")
                .containsExactlyInAnyOrderElementsOf(
                        TROUBLE.rules().stream().map(FaultRule::fault).toList());
        assertThat(usage.refused())
                .as("the adapter keeps within the limits by itself")
                .isZero();
    }

    @Override
    public Crm crm() {
        return crm;
    }

    /** The search lags, and asking it may fail a few times. */
    @Override
    public Duration searchLag() {
        return LAG.plusSeconds(18);
    }

    /** Portal users are patient as well. */
    @Override
    public void archive(TaskId task) {
        HttpRequest request = HttpRequest.newBuilder(portal.baseUri().resolve("/crm/objects/2026-09/tasks/" + task))
                .header("Authorization", "Bearer " + TOKEN)
                .DELETE()
                .build();
        await().pollInSameThread()
                .ignoreExceptionsMatching(IOException.class::isInstance)
                .until(() -> person.send(request, BodyHandlers.discarding()).statusCode() == 204);
    }

    private static HubspotSettings settings(Portal portal) {
        return new HubspotSettings(
                portal.baseUri(),
                TOKEN,
                Duration.ofSeconds(30),
                16,
                LIMITS.calls(),
                LIMITS.associationCalls(),
                LIMITS.searches(),
                0,
                Duration.ZERO,
                "");
    }

    private static Portal start(TestDatabase database) {
        return Portal.start(PortalOptions.forDatabase(database.url(), database.user(), database.password(), TOKEN)
                .withOwners(List.of(new PortalOwner("sam@leadwright.example", "Sam", "Sales")))
                .withConditions(PortalConditions.ideal().withLimits(LIMITS).withSearchLag(LAG)));
    }
}
