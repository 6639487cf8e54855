package dev.leadwright.dashboard.access;

import dev.leadwright.dashboard.DashboardAccess;
import dev.leadwright.dashboard.DashboardNotRunning;
import dev.leadwright.dashboard.DashboardSettings;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Access for a process that does not run the application. */
public final class StandaloneAccess {
    private StandaloneAccess() {}

    /**
     * Access to the dashboard of a server that uses this database.
     *
     * @throws DashboardNotRunning when no server ever used it
     */
    public static DashboardAccess on(DataSource database, DashboardSettings settings, Clock clock) {
        JdbcClient jdbc = JdbcClient.create(database);
        boolean used = jdbc.sql("select to_regclass('dashboard_server') is not null")
                .query(Boolean.class)
                .single();
        if (!used) {
            throw new DashboardNotRunning();
        }
        return new OneTimeLinks(jdbc, clock, new DashboardServers(jdbc), settings);
    }
}
