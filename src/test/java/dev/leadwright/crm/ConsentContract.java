package dev.leadwright.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds for opt-outs in every CRM. */
interface ConsentContract extends CrmUnderTest {

    @Test
    default void whoHasChosenNothingHasNotOptedOut() {
        String email = newEmailAddress();
        crm().upsertContact(email, Map.of());

        assertThat(crm().getMailConsent(email)).isEqualTo(new MailConsent.NotOptedOut());
        assertThat(crm().getMailConsent(newEmailAddress())).isEqualTo(new MailConsent.NotOptedOut());
    }

    @Test
    default void anOptOutIsKnownAtOnceWhateverTheCaseAndMayBeRecordedTwice() {
        String email = newEmailAddress();
        ContactId id = crm().upsertContact(email, Map.of()).id();

        crm().unsubscribe(email.toUpperCase(Locale.ROOT));
        crm().unsubscribe(email);

        MailConsent all = new MailConsent.OptedOut(MailConsent.OptedOut.ALL);
        assertThat(crm().getMailConsent(email)).isEqualTo(all);
        assertThat(crm().getMailConsent(email.toUpperCase(Locale.ROOT))).isEqualTo(all);
        assertThat(crm().getContact(id).properties().isTrue(ContactProperty.EMAIL_OPT_OUT))
                .isTrue();
    }

    @Test
    default void anAddressOfNobodyCanOptOutAndNobodyElseDoes() {
        String stranger = "x+" + newEmailAddress();

        crm().unsubscribe(stranger);

        assertThat(crm().getMailConsent(stranger)).isInstanceOf(MailConsent.OptedOut.class);
        assertThat(crm().getMailConsent(stranger.substring(2))).isEqualTo(new MailConsent.NotOptedOut());
    }

    @Test
    default void whatIsNoAddressIsInvalidAndNeverConsent() {
        assertThatExceptionOfType(CrmException.Invalid.class)
                .isThrownBy(() -> crm().getMailConsent("anna"))
                .withMessageContaining("anna");
        assertThatExceptionOfType(CrmException.Invalid.class).isThrownBy(() -> crm().unsubscribe(" "));
    }
}
