package dev.leadwright.dashboard.access;

import dev.leadwright.dashboard.DashboardSettings;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Reports this server's address while it runs. */
@Component
@ConditionalOnWebApplication
class ServerPresence implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(ServerPresence.class);

    private final DashboardServers servers;
    private final DashboardSettings settings;
    private final String host = hostName();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("dashboard-presence").factory());
    private volatile @Nullable URI baseUrl;

    ServerPresence(DashboardServers servers, DashboardSettings settings) {
        this.servers = servers;
        this.settings = settings;
    }

    @EventListener
    @SuppressWarnings("FutureReturnValueIgnored") // what may fail in it is caught in it
    void on(WebServerInitializedEvent started) {
        if ("management".equals(started.getApplicationContext().getServerNamespace())) {
            return;
        }
        URI url = settings.publicUrl()
                .map(ServerPresence::withoutSlash)
                .orElseGet(() -> URI.create("http://" + hostInUrl(settings.address()) + ":"
                        + started.getWebServer().getPort()));
        baseUrl = url;
        servers.report(url, host);
        long seconds = DashboardServers.REPORT_EVERY.toSeconds();
        timer.scheduleWithFixedDelay(() -> report(url), seconds, seconds, TimeUnit.SECONDS);
    }

    private void report(URI url) {
        try {
            servers.report(url, host);
        } catch (DataAccessException e) {
            log.debug("Could not report the dashboard's address; tried again in {}", DashboardServers.REPORT_EVERY, e);
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
        URI url = baseUrl;
        if (url != null) {
            try {
                servers.leave(url);
            } catch (DataAccessException e) {
                log.debug("Could not report that the dashboard stops; its address expires by itself", e);
            }
        }
    }

    private static URI withoutSlash(URI url) {
        return URI.create(url.toString().replaceAll("/+$", ""));
    }

    private static String hostInUrl(String address) {
        return address.contains(":") ? "[" + address + "]" : address;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
