package dev.leadwright.orchestration.cluster;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives out leases, on the database's clock. A lease is renewed in the background while it is held; a holder that is
 * paused for longer than {@link #TTL} loses it, and finds that out where it writes.
 */
@Component
public class Leases implements DisposableBean {
    static final Duration TTL = Duration.ofSeconds(30);
    private static final Duration RENEWAL = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

    private final JdbcClient jdbc;
    private final Node node;
    private final ScheduledExecutorService renewals = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("leases").factory());

    Leases(JdbcClient jdbc, Node node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    public LeaseAttempt tryAcquire(String name) {
        Optional<Long> epoch = jdbc.sql("""
                        INSERT INTO leadwright.lease AS held (name, holder, pid, host, epoch, expires_at)
                        VALUES (:name, :holder, :pid, :host, 1, clock_timestamp() + :ttl * interval '1 second')
                        ON CONFLICT (name) DO UPDATE SET
                            holder = excluded.holder, pid = excluded.pid, host = excluded.host,
                            epoch = held.epoch + 1, expires_at = excluded.expires_at
                        WHERE held.expires_at <= clock_timestamp()
                        RETURNING epoch
                        """)
                .param("name", name)
                .param("holder", node.id())
                .param("pid", node.pid())
                .param("host", node.host())
                .param("ttl", TTL.toSeconds())
                .query(Long.class)
                .optional();
        if (epoch.isPresent()) {
            return new LeaseAttempt.Acquired(new RenewedLease(name, epoch.get()));
        }
        return jdbc.sql("SELECT pid, host FROM leadwright.lease WHERE name = :name")
                .param("name", name)
                .query((row, _) -> new LeaseAttempt.HeldBy(row.getLong("pid"), row.getString("host")))
                .single();
    }

    /** Whether a process holds the lease of this name, as far as the database knows. */
    boolean isHeld(String name, UUID holder) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM leadwright.lease
                            WHERE name = :name AND holder = :holder AND expires_at > clock_timestamp())
                        """)
                .param("name", name)
                .param("holder", holder)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void destroy() {
        renewals.shutdownNow();
    }

    /** A lease that a background thread keeps from running out. */
    private final class RenewedLease implements Lease {
        private final String name;
        private final long epoch;
        private final Future<?> renewal;

        RenewedLease(String name, long epoch) {
            this.name = name;
            this.epoch = epoch;
            this.renewal = renewals.scheduleWithFixedDelay(
                    this::renew, RENEWAL.toSeconds(), RENEWAL.toSeconds(), TimeUnit.SECONDS);
        }

        private void renew() {
            try {
                if (!extendTo(TTL)) {
                    LOG.warn("The lease \"{}\" was lost to another process; its work stops at the next write.", name);
                    renewal.cancel(false);
                }
            } catch (DataAccessException e) {
                LOG.warn("The lease \"{}\" could not be renewed and is tried again: {}", name, e.getMessage());
            }
        }

        /** A lease that ran out may be extended as long as nobody took it. */
        private boolean extendTo(Duration ttl) {
            return jdbc.sql("""
                            UPDATE leadwright.lease SET expires_at = clock_timestamp() + :ttl * interval '1 second'
                            WHERE name = :name AND holder = :holder AND epoch = :epoch
                            """)
                            .param("ttl", ttl.toSeconds())
                            .param("name", name)
                            .param("holder", node.id())
                            .param("epoch", epoch)
                            .update()
                    == 1;
        }

        @Override
        public void require() {
            boolean held = jdbc.sql("""
                            SELECT epoch FROM leadwright.lease
                            WHERE name = :name AND holder = :holder AND epoch = :epoch AND expires_at > clock_timestamp()
                            FOR SHARE
                            """)
                    .param("name", name)
                    .param("holder", node.id())
                    .param("epoch", epoch)
                    .query(Long.class)
                    .optional()
                    .isPresent();
            if (!held) {
                throw new LeaseLost(name);
            }
        }

        @Override
        public void close() {
            renewal.cancel(false);
            extendTo(Duration.ZERO);
        }
    }
}
