package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.stories.PortalTables.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sequences 2 and 5: "Enrich Data - Missing {field}", WAITING "Awaiting data", and on it goes when the data is there. */
@ExtendWith(SharedTown.class)
class B02_AMissingFieldIsLookedFor {

    @Test
    void aLeadWithoutAnIndustryWaitsForItsEnrichment(Town town) {
        town.sites.open("cobalt.example", """
                <!doctype html><html lang="en"><head><title>Cobalt</title>
                <meta name="description" content="Cobalt builds cloud software and an API for developers.">
                </head><body><p>Cobalt builds cloud software.</p></body></html>
                """);
        town.sites.becomesSlow("cobalt.example");
        Person mina = town.sales.createsContact("""
                firstname: Mina
                lastname: Soler
                email: mina@cobalt.example
                jobtitle: Marketing Manager
                company: Cobalt
                company_size: 300
                website: http://cobalt.example
                """);
        long qualify = town.sales.createsTask(mina, town.now(), "hs_task_subject: Qualify Lead: Mina Soler");

        town.scan();

        town.eventually(() -> {
            Task waiting = town.portal.task(qualify);
            assertThat(waiting.status()).isEqualTo("WAITING");
            assertThat(waiting.body()).contains("Awaiting data: industry");
            assertThat(waiting.errors()).isIn("", "0");
            assertThat(town.portal
                            .taskOf(mina, "Enrich Data - Missing industry")
                            .status())
                    .isEqualTo("IN_PROGRESS");
        });

        town.sites.becomesFast("cobalt.example");
        town.eventually(() -> assertThat(town.portal.task(qualify).status()).isEqualTo("COMPLETED"));
        town.untilIdle();

        assertThat(town.portal.propertyOf(mina, "industry")).isEqualTo("Software");
        assertThat(town.portal.propertyOf(mina, "lead_score")).isEqualTo("65");
        assertThat(town.portal.subjectsOf(mina))
                .containsExactly("Qualify Lead", "Enrich Data - Missing industry", "Send Outreach - WARM Lead");
    }
}
