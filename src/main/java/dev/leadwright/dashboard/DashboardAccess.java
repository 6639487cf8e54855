package dev.leadwright.dashboard;

import dev.leadwright.dashboard.access.StandaloneAccess;
import java.net.URI;
import java.time.Clock;
import javax.sql.DataSource;

/** Lets people into the dashboard: there are no accounts, only links that work once. */
public interface DashboardAccess {

    /**
     * Makes a link that opens the dashboard in one browser, once, within {@link DashboardSettings#linkValidity()}. It is
     * as good as a password: show it to the person who asked and keep it out of logs.
     *
     * @throws DashboardNotRunning when no server on this database serves the dashboard
     */
    URI newLink();

    /**
     * For a command that does not run the application but knows its database.
     *
     * @param database whose connections find Leadwright's tables without a schema's name
     * @throws DashboardNotRunning when no server ever used the database
     */
    static DashboardAccess on(DataSource database, DashboardSettings settings, Clock clock) {
        return StandaloneAccess.on(database, settings, clock);
    }
}
