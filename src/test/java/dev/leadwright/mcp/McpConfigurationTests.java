package dev.leadwright.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.testing.InMemoryCrm;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class McpConfigurationTests {

    record Agent(Crm crm) {}

    @Test
    void anAgentGetsTheDoorAndNotWhatIsBehindIt() {
        var behind = new InMemoryCrm(Clock.systemUTC());
        Crm crm;
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean("hubspotCrm", Crm.class, () -> behind);
            ((AbstractBeanDefinition) context.getBeanDefinition("hubspotCrm")).setDefaultCandidate(false);
            context.registerBean(McpSettings.class, () -> McpSettings.DEFAULT);
            context.registerBean(Agent.class);
            context.register(McpConfiguration.class);
            context.refresh();

            crm = context.getBean(Agent.class).crm();
            assertThat(crm).isNotSameAs(behind);
            assertThat(crm.getAccount()).isEqualTo(behind.getAccount());
        }
        assertThatExceptionOfType(CrmException.Unavailable.class).isThrownBy(crm::getAccount);
    }

    @Test
    void aTimeoutTooShortForAnyCallIsRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new McpSettings(Duration.ofMillis(999)))
                .withMessageContaining("request-timeout");
    }
}
