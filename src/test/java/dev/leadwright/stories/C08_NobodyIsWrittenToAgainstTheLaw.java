package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Before a mail leaves, the law of the recipient's country is asked, with what the CRM has just told. */
class C08_NobodyIsWrittenToAgainstTheLaw {
    private final Town town =
            new Town(Map.of("compliance.everywhere", "", "compliance.interest-record", "LIA 2026-03"));

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void inGermanyOnlyWhoHasAgreed() {
        Person ada = lead("Ada", "country: Germany");
        Person ben = lead("Ben", "country: Germany\nhs_legal_basis: Freely given consent from contact");
        long toAda = outreachFor(ada);
        outreachFor(ben);

        town.scanAndWork();

        assertThat(town.outbox.mailsTo(ada)).isEmpty();
        assertThat(town.portal.task(toAda).status()).isEqualTo("COMPLETED");
        assertThat(town.portal.task(toAda).body())
                .contains("Not written to: Germany asks for consent before the first mail.");
        assertThat(town.outbox.mailsTo(ben)).hasSize(1);
    }

    @Test
    void whereNoCountryIsKnownNobody() {
        Person cleo = lead("Cleo", "city: Springfield");
        Person dan = lead("Dan", "country: United States");
        long toCleo = outreachFor(cleo);
        outreachFor(dan);

        town.scanAndWork();

        assertThat(town.outbox.mailsTo(cleo)).isEmpty();
        assertThat(town.portal.task(toCleo).body()).contains("no country is known of the contact");
        assertThat(town.outbox.mailsTo(dan)).hasSize(1);
    }

    private long outreachFor(Person lead) {
        return town.sales.createsTask(lead, town.now(), "hs_task_subject: Send Outreach: " + lead.name());
    }

    private Person lead(String firstName, String more) {
        return town.sales.createsContact("""
                firstname: %s
                lastname: Laws
                email: %s@laws.example
                jobtitle: Buyer
                company: Laws Foods
                industry: Food
                %s
                """.formatted(firstName, firstName.toLowerCase(java.util.Locale.ROOT), more));
    }
}
