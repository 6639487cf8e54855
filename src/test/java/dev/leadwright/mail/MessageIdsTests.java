package dev.leadwright.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageIdsTests {
    private final MailFixture fixture = new MailFixture();

    @Test
    void theSameMailHasTheSameIdAfterARestart() {
        assertThat(ids().of("101", "first-touch"))
                .isEqualTo(ids().of("101", "first-touch"))
                .matches("[0-9a-f]{40}@sender\\.example");
    }

    @Test
    void contactsStagesAndInstallationsAreToldApart() {
        assertThat(ids().of("101", "first-touch"))
                .isNotEqualTo(ids().of("102", "first-touch"))
                .isNotEqualTo(ids().of("101", "second-touch"))
                .isNotEqualTo(
                        new HmacMessageIds(MailFixture.settings(""), new MailFixture().sql).of("101", "first-touch"));
        assertThat(ids().of("1", "1:a")).isNotEqualTo(ids().of("1:1", "a"));
    }

    private MessageIds ids() {
        return new HmacMessageIds(MailFixture.settings(""), fixture.sql);
    }
}
