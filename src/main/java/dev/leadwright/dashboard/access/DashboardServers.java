package dev.leadwright.dashboard.access;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The servers that serve the dashboard from this database, as they report themselves. */
@Component
class DashboardServers {
    /** How often a server reports that it is there. */
    static final Duration REPORT_EVERY = Duration.ofSeconds(10);

    private static final Duration GONE_AFTER = Duration.ofSeconds(45);

    private final JdbcClient jdbc;
    private volatile @Nullable URI own;

    DashboardServers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reports that this process serves the dashboard at an address. */
    void report(URI baseUrl, String host) {
        own = baseUrl;
        jdbc.sql("""
                insert into dashboard_server (base_url, host, pid, seen_at) values (:url, :host, :pid, now())
                on conflict (base_url) do update
                set host = excluded.host, pid = excluded.pid, seen_at = excluded.seen_at
                """)
                .param("url", baseUrl.toString())
                .param("host", host)
                .param("pid", ProcessHandle.current().pid())
                .update();
    }

    /** Reports that this process stops. */
    void leave(URI baseUrl) {
        own = null;
        jdbc.sql("delete from dashboard_server where base_url = :url and pid = :pid")
                .param("url", baseUrl.toString())
                .param("pid", ProcessHandle.current().pid())
                .update();
    }

    /** This process's own address if it serves the dashboard, else that of the server which reported last. */
    Optional<URI> findReachable() {
        return Optional.ofNullable(own)
                .or(() -> jdbc.sql("""
                select base_url from dashboard_server
                where seen_at > now() - make_interval(secs => :seconds)
                order by seen_at desc limit 1
                """)
                        .param("seconds", GONE_AFTER.toSeconds())
                        .query(String.class)
                        .optional()
                        .map(URI::create));
    }
}
