package dev.leadwright.agents.lead;

import dev.leadwright.icp.IdealCustomerProfile;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Recovered;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers what each version of a profile held, since scores name the version: an edit under the same one is told. */
@Component
public class ProfileVersions {
    private static final Logger LOG = LoggerFactory.getLogger(ProfileVersions.class);
    private static final String CAUSE = "icp-version";

    private final JdbcClient sql;
    private final IdealCustomerProfile inForce;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ProfileVersions(
            JdbcClient sql,
            IdealCustomerProfile inForce,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sql = sql;
        this.inForce = inForce;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What is wrong with the profile's version; empty where the file is what it was, or has a version of its own. */
    public Optional<String> findComplaint(IdealCustomerProfile profile) {
        return sql.sql("SELECT hash FROM leadwright.icp_version WHERE name = :name AND version = :version")
                .param("name", profile.name())
                .param("version", profile.version())
                .query(String.class)
                .optional()
                .filter(hash -> !profile.isBuiltIn() && !hash.equals(profile.hash()))
                .map(_ -> profile.source() + " changed but its version did not: it is still " + profile.version()
                        + ". Give it another, so that scores say by what they were made.");
    }

    @EventListener(ApplicationStartedEvent.class)
    void rememberTheOneInForce() {
        transaction.executeWithoutResult(_ -> {
            sql.sql("""
                    INSERT INTO leadwright.icp_version (name, version, hash, first_used)
                    VALUES (:name, :version, :hash, :now) ON CONFLICT (name, version) DO NOTHING
                    """)
                    .param("name", inForce.name())
                    .param("version", inForce.version())
                    .param("hash", inForce.hash())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            findComplaint(inForce)
                    .ifPresentOrElse(
                            this::tell,
                            () -> events.publishEvent(new Recovered(
                                    CAUSE, "The ideal-customer profile in force is " + inForce.title() + ".")));
        });
    }

    private void tell(String complaint) {
        LOG.warn("{}", complaint);
        events.publishEvent(new Notice(
                Notice.Severity.WARNING,
                Notice.Audience.OPERATOR,
                CAUSE,
                "The ideal-customer profile was changed under the same version",
                complaint,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }
}
