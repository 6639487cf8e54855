package dev.leadwright.orchestration.cluster;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows that this process is alive, and tells whether another is: by a lease that each of them holds. */
@Component
public class Presence implements DisposableBean {
    private final Leases leases;
    private final JdbcClient jdbc;
    private final Node node;
    private @Nullable Lease mine;

    Presence(Leases leases, JdbcClient jdbc, Node node) {
        this.leases = leases;
        this.jdbc = jdbc;
        this.node = node;
    }

    /** Call before the first thing is held in this process's name. */
    public synchronized UUID show() {
        if (mine == null && leases.tryAcquire(leaseOf(node.id())) instanceof LeaseAttempt.Acquired(Lease lease)) {
            mine = lease;
            forgetTheLongDead();
        }
        return node.id();
    }

    public boolean isAlive(UUID process) {
        return leases.isHeld(leaseOf(process), process);
    }

    private void forgetTheLongDead() {
        jdbc.sql("""
                        DELETE FROM leadwright.lease
                        WHERE name LIKE 'node/%' AND expires_at < clock_timestamp() - interval '1 day'
                        """).update();
    }

    private static String leaseOf(UUID process) {
        return "node/" + process;
    }

    @Override
    public synchronized void destroy() {
        if (mine != null) {
            mine.close();
        }
    }
}
