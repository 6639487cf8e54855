package dev.leadwright.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmSchema;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class HubspotConfigurationTests {

    record Door(@Qualifier("hubspotCrm") Crm crm) {}

    record Agent(Crm crm) {}

    @Test
    void theCrmOverHubspotIsForWhoeverAsksForItByName() {
        try (var context = context()) {
            context.registerBean(Door.class);
            context.refresh();

            assertThat(context.getBean(Door.class).crm())
                    .isSameAs(context.getBean(Hubspot.class).crm());
            assertThat(context.getBean(CrmSchema.class)).isNotNull();
        }
    }

    @Test
    void anAgentNeverGetsItByAccident() {
        try (var context = context()) {
            context.registerBean(Agent.class);

            assertThatExceptionOfType(org.springframework.beans.factory.UnsatisfiedDependencyException.class)
                    .isThrownBy(context::refresh)
                    .withCauseInstanceOf(NoSuchBeanDefinitionException.class);
        }
    }

    @Test
    void callsAreCounted() {
        try (var context = context()) {
            context.refresh();
            var registry = new SimpleMeterRegistry();

            context.getBean(MeterBinder.class).bindTo(registry);

            assertThat(registry.get("leadwright.hubspot.calls")
                            .functionCounter()
                            .count())
                    .isZero();
        }
    }

    private static AnnotationConfigApplicationContext context() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(
                HubspotSettings.class, () -> HubspotSettings.at(URI.create("https://api.hubapi.com"), "t"));
        context.registerBean(DataSource.class, PGSimpleDataSource::new);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.register(HubspotConfiguration.class);
        return context;
    }
}
