package dev.leadwright.orchestration.breaker;

import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Recovered;
import dev.leadwright.orchestration.Service;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells people once when a service goes out, however often it is tried meanwhile, and once when it is back. */
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final Service service;
    private final Duration rest;
    private final Consumer<Object> events;
    private final Clock clock;
    private final AtomicReference<@Nullable Instant> since = new AtomicReference<>();
    private volatile String symptom = "";

    /** @param rest between two looks whether the service is back */
    Outage(Service service, Duration rest, Consumer<Object> events, Clock clock) {
        this.service = service;
        this.rest = rest;
        this.events = events;
        this.clock = clock;
    }

    /** The latest failure, in a sentence without secrets. */
    void showsAs(String failure) {
        symptom = failure;
    }

    void begins() {
        if (!since.compareAndSet(null, clock.instant())) {
            return;
        }
        LOG.warn("{} is out; what needs it is put off: {}", name(), symptom);
        events.accept(new Notice(
                Notice.Severity.WARNING,
                Notice.Audience.OPERATOR,
                cause(),
                name() + " does not answer: work that needs it is put off",
                symptom + " Nothing is lost, and no task is held to have failed. Leadwright tries every "
                        + rest.toSeconds() + " s whether it is back, and goes on by itself.",
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    void ends() {
        Instant began = since.getAndSet(null);
        if (began == null) {
            return;
        }
        String title = name() + " answers again after " + inWords(Duration.between(began, clock.instant()));
        LOG.info("Recovered: {}", title);
        events.accept(new Recovered(cause(), title));
    }

    private String cause() {
        return "breaker/" + service.name().toLowerCase(Locale.ROOT);
    }

    private String name() {
        String words = service.inWords();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String inWords(Duration time) {
        return time.toMinutes() < 2 ? time.toSeconds() + " seconds" : time.toMinutes() + " minutes";
    }
}
