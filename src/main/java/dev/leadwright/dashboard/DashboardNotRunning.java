package dev.leadwright.dashboard;

/** No server that uses this database serves the dashboard at the moment. */
public final class DashboardNotRunning extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DashboardNotRunning() {
        super("No server with a dashboard is running on this database. Start one with: ./leadwright serve");
    }
}
