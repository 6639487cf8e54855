package dev.leadwright.orchestration.queue;

import dev.leadwright.crm.ContactId;
import dev.leadwright.orchestration.Standing;
import dev.leadwright.orchestration.Standings;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells from their claims where the agents stand with contacts. */
@Component
class ClaimStandings implements Standings {
    /** A task that somebody waits for and that no scan has taken on for so long is a person's. */
    private static final Duration TAKEN_ON_WITHIN = Duration.ofHours(1);

    /** What waits for a task that is with a person, for whatever reason, is with people too. */
    private static final String SELECT = """
            SELECT DISTINCT c.contact_id,
                   CASE WHEN c.state <> 'WAITING' OR c.next_look_at IS NOT NULL OR c.awaits_task_id IS NULL THEN %s
                        WHEN b.task_id IS NULL AND c.started_at > :unknownSince THEN 'IN_WORK'
                        WHEN b.task_id IS NULL OR b.state = 'ESCALATED' THEN 'WITH_PEOPLE'
                        WHEN b.state = 'COMPLETED' THEN 'IN_WORK'
                        ELSE %s END AS standing
            FROM leadwright.claim c
                 LEFT JOIN leadwright.claim b ON b.portal_id = c.portal_id AND b.task_id = c.awaits_task_id
            WHERE c.portal_id = :portal AND c.contact_id = ANY (:contacts)
            """.formatted(standingOf("c"), standingOf("b"));

    private final JdbcClient jdbc;
    private final PortalIdentity portal;
    private final Clock clock;

    ClaimStandings(JdbcClient jdbc, PortalIdentity portal, Clock clock) {
        this.jdbc = jdbc;
        this.portal = portal;
        this.clock = clock;
    }

    @Override
    public Map<ContactId, Standing> of(Collection<ContactId> contacts, Duration soon) {
        Map<ContactId, Standing> standings = new HashMap<>();
        jdbc.sql(SELECT)
                .param("portal", portal.id())
                .param("contacts", contacts.stream().map(ContactId::value).toArray(String[]::new))
                .param("soon", soon.toSeconds())
                .param("unknownSince", ClaimRows.at(clock.instant().minus(TAKEN_ON_WITHIN)))
                .query(row -> {
                    standings.merge(
                            new ContactId(row.getString("contact_id")),
                            Standing.valueOf(row.getString("standing")),
                            ClaimStandings::whatCounts);
                });
        return standings;
    }

    private static Standing whatCounts(Standing one, Standing other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** Of a claim by itself. What was begun once and was put off counts as work, for however long that is. */
    private static String standingOf(String claim) {
        return """
                CASE WHEN @.state = 'RUNNING' THEN 'IN_WORK'
                     WHEN @.state = 'QUEUED' AND @.started_at IS NULL
                          AND @.due_at > @.claimed_at + make_interval(secs => :soon) THEN 'LATER'
                     WHEN @.state = 'WAITING' AND @.reason = 'AWAITING_REVIEW' THEN 'WITH_PEOPLE'
                     WHEN @.state = 'QUEUED' OR (@.state = 'WAITING' AND @.next_look_at IS NOT NULL) THEN 'IN_WORK'
                     WHEN @.state = 'ESCALATED' THEN 'FAILED'
                     WHEN @.state = 'COMPLETED' THEN 'DONE'
                     ELSE 'WITH_PEOPLE' END
                """.replace("@", claim);
    }
}
