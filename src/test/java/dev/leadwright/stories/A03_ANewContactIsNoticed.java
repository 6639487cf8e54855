package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sequence 1, its beginning: a person creates a contact and nothing else; Leadwright stands in for the workflow. */
class A03_ANewContactIsNoticed {

    @Test
    void aContactThatAPersonCreatesIsGivenATaskAndQualified() {
        try (Town town = new Town(Map.of("intake.watch-new-contacts", "true", "intake.watch-interval", "200ms"))) {
            Person nora = town.sales.createsContact("""
                    firstname: Nora
                    lastname: Quist
                    email: nora@quist.example
                    jobtitle: VP Engineering
                    company: Quist Systems
                    industry: Computer Software
                    company_size: 800
                    """);

            town.eventually(
                    () -> assertThat(town.portal.taskOf(nora, "Qualify Lead").status())
                            .isEqualTo("COMPLETED"));

            assertThat(town.portal.propertyOf(nora, "lead_score")).isEqualTo("75");
            town.untilIdle();
            assertThat(town.portal.subjectsOf(nora)).containsExactly("Qualify Lead", "Send Outreach - WARM Lead");
        }
    }
}
