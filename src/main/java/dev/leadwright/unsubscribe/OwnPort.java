package dev.leadwright.unsubscribe;

import java.util.Optional;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** On which port this process serves its pages. */
@Component
class OwnPort {
    private volatile Optional<Integer> port = Optional.empty();

    @EventListener
    void on(WebServerInitializedEvent started) {
        if (!"management".equals(started.getApplicationContext().getServerNamespace())) {
            port = Optional.of(started.getWebServer().getPort());
        }
    }

    /** Empty in a process that serves none, such as a command. */
    Optional<Integer> find() {
        return port;
    }
}
