package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.stories.PortalTables.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sequence 2: the company's website is read, and what it says stands in the portal with its source. */
@ExtendWith(SharedTown.class)
class B01_ACompanysWebsiteTellsMore {
    private static final String HOME_PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
              <title>Aster - planning software for mills</title>
              <meta name="description" content="Aster makes cloud software that plans production in &lt;b&gt;textile&lt;/b&gt; mills.">
              <meta name="generator" content="WordPress 6.8">
              <script type="application/ld+json">
              {"@context": "https://schema.org", "@type": "Organization", "name": "Aster",
               "description": "Aster makes cloud software that plans production in <b>textile</b> mills.",
               "numberOfEmployees": {"@type": "QuantitativeValue", "value": 1400}}
              </script>
            </head>
            <body><main><h1>One plan</h1><p>Aster is the planning software of 300 textile mills.</p></main></body>
            </html>
            """;

    @Test
    void aDecisionMakerIsEnrichedAndQualifiedWithPriority(Town town) {
        town.sites.open("aster.example", HOME_PAGE);
        Person ines = town.sales.createsContact("""
                firstname: Ines
                lastname: Valdez
                email: ines@aster.example
                jobtitle: VP Operations
                """);
        long aster = town.sales.createsCompany("""
                name: Aster
                website: http://aster.example
                """, ines);
        long enrich = town.sales.createsTask(ines, town.now(), "hs_task_subject: Enrich Data: Ines Valdez");

        town.scanAndWork();

        assertThat(town.portal.task(enrich).status()).isEqualTo("COMPLETED");
        assertThat(town.sites.visits()).contains("aster.example");
        assertThat(town.portal.propertyOf(ines, "company_size")).isEqualTo("1400");
        assertThat(town.portal.propertyOf(ines, "industry")).isEqualTo("Software");
        assertThat(town.portal.propertyOf(ines, "technologies")).contains("WordPress");
        assertThat(town.portal.propertyOf(ines, "decision_maker_score")).isEqualTo("8");
        assertThat(town.portal.propertyOf(ines, "data_quality")).isEqualTo("HIGH");
        assertThat(town.portal.propertyOf(ines, "data_enrichment_date")).isNotBlank();
        assertThat(town.portal.propertyOfCompany(aster, "description")).contains("plans production");
        assertThat(town.portal.propertyOfCompany(aster, "numberofemployees")).isEqualTo("1400");
        assertThat(town.portal.notesOf(ines))
                .singleElement()
                .asString()
                .contains("Data enrichment", "decision-maker score 8 of 10", "<a href=\"http://aster.example")
                .doesNotContain("<b>");

        Task qualify = town.portal.taskOf(ines, "Qualify Lead - Priority");
        assertThat(qualify.priority()).isEqualTo("HIGH");
        assertThat(qualify.status()).isEqualTo("COMPLETED");
        assertThat(town.portal.propertyOf(ines, "lead_score")).isEqualTo("80");
    }

    @Test
    void whoDecidesLittleIsQualifiedInTurn(Town town) {
        town.sites.open("borealis.example", HOME_PAGE.replace("Aster", "Borealis"));
        Person otto = town.sales.createsContact("""
                firstname: Otto
                lastname: Brandt
                email: otto@borealis.example
                jobtitle: Analyst
                company: Borealis
                website: http://borealis.example
                """);
        town.sales.createsTask(otto, town.now(), "hs_task_subject: Enrich Data: Otto Brandt");

        town.scanAndWork();

        Task qualify = town.portal.taskOf(otto, "Qualify Lead");
        assertThat(qualify.priority()).isEqualTo("MEDIUM");
        assertThat(qualify.status()).isEqualTo("COMPLETED");
    }

    @Test
    void aWebsiteThatIsDownIsAGapAndNoError(Town town) {
        Person dora = town.sales.createsContact("""
                firstname: Dora
                lastname: Keller
                email: dora@driftwood.example
                jobtitle: Purchasing Manager
                company: Driftwood
                website: http://driftwood.example
                """);
        long enrich = town.sales.createsTask(dora, town.now(), "hs_task_subject: Enrich Data: Dora Keller");

        town.scanAndWork();

        assertThat(town.portal.task(enrich).status()).isEqualTo("COMPLETED");
        assertThat(town.portal.task(enrich).errors()).isIn("", "0");
        assertThat(town.portal.propertyOf(dora, "enrichment_notes"))
                .contains("The website driftwood.example could not be read", "Not known:");
        assertThat(town.portal.taskOf(dora, "Qualify Lead").status()).isEqualTo("COMPLETED");
        assertThat(town.alertsAbout(dora)).noneMatch(alert -> alert.cause().startsWith("retries"));
    }
}
