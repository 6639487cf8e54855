package dev.leadwright.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwright.compliance.Objection.NotThisRecipient;
import dev.leadwright.compliance.Objection.NotYet;
import dev.leadwright.mail.AiDisclosure;
import dev.leadwright.mail.DataOrigin;
import dev.leadwright.mail.MailSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBookTests {
    private static final String AGREED = "Legitimate interest – prospect/lead;Freely given consent from contact";
    private static final ComplianceSettings USUAL = settings(Map.of(), "LIA 2026-03");

    @ParameterizedTest
    @CsvSource({
        // contact's country, company's country, address, has agreed: may be written to
        "United States, , ann@firm.com, false, true",
        "USA, , ann@gmail.com, false, true",
        "United Kingdom, , ann@firm.com, false, true",
        "UK, , ann@gmail.com, false, false",
        "UK, , ann@gmail.com, true, true",
        "Frankreich, , ann@firm.fr, false, true",
        "Germany, , ann@firm.com, false, false",
        "Deutschland, , ann@firm.com, true, true",
        "CA, , ann@firm.com, false, false",
        // What is known of one place does not outweigh another.
        "United States, , ann@firm.de, false, false",
        "United States, Germany, ann@firm.com, false, false",
        "United States, Germany, ann@firm.com, true, true",
        ", United States, ann@firm.com, false, true",
        ", , ann@firm.co.uk, false, true",
        // Unknown is no.
        ", , ann@firm.com, false, false",
        ", , ann@firm.com, true, false",
        ", , ann@firm.io, false, false",
        "Atlantis, , ann@firm.com, false, false",
        "Atlantis, United States, ann@firm.com, false, false",
        "Mongolia, , ann@firm.com, false, false",
    })
    void eachCountryHasItsRule(String country, String company, String email, boolean agreed, boolean allowed) {
        Optional<Objection> objection = objection(
                USUAL,
                new Recipient(
                        email,
                        Optional.ofNullable(country),
                        Optional.ofNullable(company),
                        agreed ? Optional.of(AGREED) : Optional.of("Not applicable")));

        assertThat(objection.isEmpty()).isEqualTo(allowed);
        objection.ifPresent(no -> assertThat(no).isInstanceOf(NotThisRecipient.class));
    }

    @Test
    void withoutARecordOfInterestsNobodyIsWrittenToOnThem() {
        assertThat(objection(settings(Map.of(), ""), in("France")))
                .get()
                .isInstanceOfSatisfying(
                        NotYet.class,
                        no -> assertThat(no.why()).contains("nobody in France", "compliance.interest-record"));
        assertThat(objection(settings(Map.of(), ""), in("United States"))).isEmpty();
    }

    @Test
    void ownRulesWin() {
        ComplianceSettings own =
                settings(Map.of("nl", CountryRule.INTEREST, "United States", CountryRule.NEVER), "LIA 2026-03");

        assertThat(objection(own, in("Netherlands"))).isEmpty();
        assertThat(objection(own, in("US")))
                .get()
                .extracting(Objection::why)
                .isEqualTo("compliance allows no mail to United States. Set compliance.countries if that is wrong.");
        assertThatThrownBy(() -> settings(Map.of("Atlantis", CountryRule.NEVER), ""))
                .hasMessage("compliance.countries names \"Atlantis\", which is no country. Write its two letters: DE.");
    }

    @Test
    void oneRuleEverywhereIsAskedForInSoManyWords() {
        var everywhere =
                new ComplianceSettings(Optional.of(CountryRule.OPT_OUT), Map.of(), CountryRule.NEVER, "", false);

        assertThat(objection(everywhere, in("Germany"))).isEmpty();
        assertThat(objection(
                        everywhere,
                        new Recipient("ann@firm.com", Optional.empty(), Optional.empty(), Optional.empty())))
                .isEmpty();
        assertThat(objection(everywhere, to("info@firm.com"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "info@firm.com",
                "Sales@firm.com",
                "vertrieb@firm.com",
                "info+fair@firm.com",
                "no-reply@firm.com",
                "someone@mailinator.com",
                "someone@sub.yopmail.com"
            })
    void functionsAndThrowAwayAddressesAreNoPeople(String email) {
        assertThat(objection(USUAL, to(email))).get().isInstanceOf(NotThisRecipient.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"infobert@firm.com", "ann.sales@firm.com", "it.manager@firm.com", "a@firm.com"})
    void aPersonsAddressIsOne(String email) {
        assertThat(objection(USUAL, to(email))).isEmpty();
    }

    @Test
    void functionsAreWrittenToWhereThatIsSet() {
        var roles = new ComplianceSettings(Optional.empty(), Map.of(), CountryRule.NEVER, "LIA", true);

        assertThat(objection(roles, to("info@firm.com"))).isEmpty();
    }

    @Test
    void aMailSaysWhoSendsItAndFromWhere() {
        assertThat(new RuleBook(USUAL, mail("", "1 Market Street, York")).objection(in("US")))
                .contains(new NotYet("A mail has to say who writes it: set mail.from-name."));
        assertThat(new RuleBook(USUAL, mail("Jo", " ")).objection(in("US")))
                .contains(new NotYet("A mail has to carry the sender's postal address: set mail.postal-address."));
    }

    private static Optional<Objection> objection(ComplianceSettings settings, Recipient recipient) {
        return new RuleBook(settings, mail("Jo Winter", "1 Market Street, York")).objection(recipient);
    }

    private static Recipient in(String country) {
        return new Recipient("ann@firm.com", Optional.of(country), Optional.empty(), Optional.empty());
    }

    private static Recipient to(String email) {
        return new Recipient(email, Optional.of("US"), Optional.empty(), Optional.empty());
    }

    private static ComplianceSettings settings(Map<String, CountryRule> countries, String record) {
        return new ComplianceSettings(Optional.empty(), countries, CountryRule.NEVER, record, false);
    }

    private static MailSettings mail(String name, String postalAddress) {
        return new MailSettings(
                Optional.of("smtp://127.0.0.1:1"),
                "jo@sender.example",
                name,
                Optional.empty(),
                "Firm Ltd",
                postalAddress,
                new DataOrigin("Our CRM.", "Unser CRM."),
                new AiDisclosure(false, "", ""),
                false,
                Duration.ofSeconds(5));
    }
}
