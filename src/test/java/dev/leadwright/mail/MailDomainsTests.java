package dev.leadwright.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailDomainsTests {
    @ParameterizedTest
    @ValueSource(strings = {"gmail.com", "GMX.de", " yahoo.co.uk ", "t-online.de"})
    void anybodyGetsAnAddressThere(String domain) {
        assertThat(MailDomains.isFreeMail(domain)).isTrue();
        assertThat(MailDomains.isDisposable(domain)).isFalse();
        assertThat(MailDomains.isCompanys(domain)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailinator.com",
                "MAILINATOR.COM",
                "guerrillamail.com",
                "yopmail.com",
                "10minutemail.com",
                // below a domain that gives them away
                "anything.33mail.com",
                "a.b.33mail.com"
            })
    void addressesThereAreThrownAway(String domain) {
        assertThat(MailDomains.isDisposable(domain)).isTrue();
        assertThat(MailDomains.isCompanys(domain)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme.example",
                "siemens.com",
                "mail.siemens.com",
                "tokoku.web.id",
                "perusahaan.my.id",
                "com",
                "",
                // only what stands right below the dots of its name
                "notmailinator.example"
            })
    void aCompanysOwnDomainIsNeither(String domain) {
        assertThat(MailDomains.isFreeMail(domain)).isFalse();
        assertThat(MailDomains.isDisposable(domain)).isFalse();
        assertThat(MailDomains.isCompanys(domain)).isTrue();
    }
}
