package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.alerts.Alert;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.stories.PortalLine.Call;
import dev.leadwright.stories.PortalLine.Trouble;
import dev.leadwright.stories.PortalTables.Task;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Nobody is written to who has opted out in any of the places where the portal keeps it; and as long as the portal does
 * not say, nobody is written to at all.
 */
@ExtendWith(SharedTown.class)
class G01_WhoWantsNoMailGetsNone {
    private static final int ONE_TO_ONE = 2;
    private static final int FIRST_TRY_AND_THREE_RETRIES = 4;

    private final Town town;

    G01_WhoWantsNoMailGetsNone(Town town) {
        this.town = town;
    }

    @BeforeEach
    void begin() {
        town.scanAndWork();
        town.readAlerts();
    }

    @Test
    void anOptOutThatStandsOnlyOnTheContactCounts() {
        Person alma = lead("Alma");
        town.sales.unsubscribes(alma);
        town.portalDatabase
                .sql("DELETE FROM portal.unsubscribed_from_all WHERE email = :email")
                .param("email", alma.email())
                .update();
        assertThat(town.portal.propertyOf(alma, "hs_email_optout")).isEqualTo("true");
        long outreach = outreach(alma);

        town.scanAndWork();

        requireNoMail(alma, outreach, "opted out of all e-mail");
    }

    @Test
    void anOptOutOfAnAddressThatBecameAContactLaterCounts() {
        town.sales.unsubscribes(new Person(0, "", "bert@will.example"));
        Person bert = lead("Bert");
        assertThat(town.portal.propertyOf(bert, "hs_email_optout")).isEmpty();
        long outreach = outreach(bert);

        town.scanAndWork();

        requireNoMail(bert, outreach, "opted out of all e-mail");
    }

    @Test
    void anUnsubscribedTypeCounts() {
        Person cora = lead("Cora");
        town.sales.unsubscribes(cora, ONE_TO_ONE);
        long outreach = outreach(cora);

        town.scanAndWork();

        requireNoMail(cora, outreach, "opted out of One to One");
    }

    @Test
    void whoOptsOutWhileTheMailIsWrittenGetsNone() {
        Person dora = lead("Dora");
        long outreach = outreach(dora);
        town.analyst.thinksWhile(() -> town.sales.unsubscribes(dora));

        town.scanAndWork();

        requireNoMail(dora, outreach, "opted out of all e-mail");
    }

    /** Each failure lasts as long as the retries do; then the portal says again what it knows. */
    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"UNAVAILABLE", "NONSENSE"})
    void asLongAsItIsNotKnownTheTaskWaitsAndNothingIsSent(Trouble trouble) {
        Person eric = lead("Eric " + trouble);
        long outreach = outreach(eric);
        town.line.fails(G01_WhoWantsNoMailGetsNone::asksForConsent, trouble, FIRST_TRY_AND_THREE_RETRIES);

        town.scanAndWork();

        Task waiting = town.portal.task(outreach);
        assertThat(waiting.status()).isEqualTo("WAITING");
        assertThat(waiting.body()).contains("it is not known whether the contact has opted out");
        assertThat(town.outbox.mailsTo(eric)).isEmpty();
        assertThat(town.portal.emailsOf(eric)).isEmpty();

        town.later(Duration.ofMinutes(3));
        assertThat(town.portal.task(outreach).status()).isEqualTo("COMPLETED");
        assertThat(town.outbox.mailsTo(eric)).hasSize(1);
    }

    @Test
    void withoutTheScopeNothingIsSentAndTheOperatorIsToldWhichOneIsMissing() {
        Person fred = lead("Fred");
        long outreach = outreach(fred);
        town.line.fails(G01_WhoWantsNoMailGetsNone::asksForConsent, Trouble.FORBIDDEN, 1);

        town.scanAndWork();

        assertThat(town.portal.task(outreach).status()).isEqualTo("WAITING");
        assertThat(town.portal.task(outreach).body()).contains("communication_preferences.read");
        assertThat(town.outbox.mailsTo(fred)).isEmpty();
        assertThat(town.openAlerts())
                .filteredOn(alert -> alert.severity() == Severity.URGENT && alert.audience() == Audience.OPERATOR)
                .singleElement()
                .extracting(Alert::detail)
                .asString()
                .contains("communication_preferences.read");

        town.later(Duration.ofMinutes(3));
        assertThat(town.outbox.mailsTo(fred)).hasSize(1);
    }

    private static boolean asksForConsent(Call call) {
        return call.path().contains("/communication-preferences/");
    }

    private void requireNoMail(Person person, long outreach, String why) {
        assertThat(town.portal.task(outreach).status()).isEqualTo("COMPLETED");
        assertThat(town.portal.task(outreach).body()).contains(why);
        assertThat(town.outbox.mailsTo(person)).isEmpty();
        assertThat(town.portal.emailsOf(person)).isEmpty();
    }

    private long outreach(Person person) {
        return town.sales.createsTask(person, town.now(), "hs_task_subject: Send Outreach: " + person.name());
    }

    private Person lead(String firstName) {
        String mailbox = firstName.replaceAll("[ _]", "-").toLowerCase(Locale.ROOT);
        return town.sales.createsContact("""
                firstname: %s
                lastname: Will
                email: %s@will.example
                jobtitle: Buyer
                company: Will Foods
                industry: Food
                """.formatted(firstName, mailbox));
    }
}
