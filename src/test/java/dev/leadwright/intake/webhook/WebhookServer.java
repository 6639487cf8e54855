package dev.leadwright.intake.webhook;

import dev.leadwright.crm.Crm;
import dev.leadwright.testing.InMemoryCrm;
import dev.leadwright.testing.SteppedTime;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;

/** The door for webhooks alone, on a free port of loopback; what it has somebody look at is counted. */
final class WebhookServer implements AutoCloseable {

    static final String SECRET = "c1d2e3f4-0000-4000-8000-1234567890ab";
    static final String PATH = "/webhooks/hubspot";

    final SteppedTime clock = new SteppedTime(Instant.parse("2026-11-23T09:00:00Z"));
    final MeterRegistry meters = new SimpleMeterRegistry();
    private final Map<Topic, AtomicInteger> looks = new EnumMap<>(Topic.class);
    private final ConfigurableApplicationContext context;

    WebhookServer(Optional<String> secret, Optional<URI> publicUrl) {
        ApplicationContextInitializer<GenericApplicationContext> beans = application -> {
            application.registerBean(Clock.class, () -> clock);
            application.registerBean(MeterRegistry.class, () -> meters);
            application.registerBean(Crm.class, () -> new InMemoryCrm(clock));
            application.registerBean(WebhookOptions.class, () -> new WebhookOptions(PATH, secret, publicUrl));
            for (Topic topic : Topic.values()) {
                AtomicInteger count = new AtomicInteger();
                looks.put(topic, count);
                application.registerBean(topic.name(), EventLook.class, () -> new CountedLook(topic, count));
            }
        };
        context = new SpringApplicationBuilder(Parts.class)
                .initializers(beans)
                .bannerMode(Banner.Mode.OFF)
                .properties(Map.of(
                        "server.port",
                        0,
                        "server.address",
                        "127.0.0.1",
                        "spring.threads.virtual.enabled",
                        true,
                        "logging.level.root",
                        "error"))
                .run();
    }

    static WebhookServer start() {
        return new WebhookServer(Optional.of(SECRET), Optional.empty());
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + PATH);
    }

    int looksAt(Topic topic) {
        return Objects.requireNonNull(looks.get(topic)).get();
    }

    double count(Verdict outcome) {
        return meters.counter("leadwright.webhooks", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .count();
    }

    @Override
    public void close() {
        context.close();
    }

    private record CountedLook(Topic topic, AtomicInteger count) implements EventLook {
        @Override
        public void look() {
            count.incrementAndGet();
        }
    }

    /** The part under test. Not annotated as a component: no other scan may find it. */
    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @ComponentScan
    static final class Parts {}
}
