package dev.leadwright.orchestration.breaker;

import dev.leadwright.orchestration.OrchestrationSettings;
import dev.leadwright.orchestration.Service;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The breakers of this node, one for each service. Another node finds out by itself: it may have another way there. */
@Component
public class Breakers {
    private final Map<Service, Breaker> breakers;

    @Autowired
    Breakers(OrchestrationSettings settings, ApplicationEventPublisher events, MeterRegistry meters, Clock clock) {
        this(settings.outageRest(), events, meters, clock);
    }

    /** @param rest how long a service that is out is left alone */
    Breakers(Duration rest, ApplicationEventPublisher events, MeterRegistry meters, Clock clock) {
        this.breakers = Arrays.stream(Service.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        service -> new Breaker(
                                service, new Outage(service, rest, events::publishEvent, clock), rest, clock),
                        (one, _) -> one,
                        () -> new EnumMap<>(Service.class)));
        breakers.forEach((service, breaker) -> Gauge.builder(
                        "leadwright.breaker.open", breaker, watched -> watched.isClosed() ? 0 : 1)
                .description("1 while the service is taken to be out")
                .tag("service", service.name().toLowerCase(Locale.ROOT))
                .register(meters));
    }

    public Breaker of(Service service) {
        return java.util.Objects.requireNonNull(breakers.get(service));
    }

    /** How long a run that needs all of these should not begin; empty if it may. See {@link Breaker#findPause}. */
    public Optional<Duration> findPause(Collection<Service> needed) {
        return needed.stream()
                .map(this::of)
                .flatMap(breaker -> breaker.findPause().stream())
                .findFirst();
    }
}
