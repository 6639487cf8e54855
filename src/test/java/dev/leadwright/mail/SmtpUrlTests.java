package dev.leadwright.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpUrlTests {
    @Test
    void userAndPasswordAreDecoded() {
        assertThat(SmtpUrl.parse("smtp://me%40sender.example:p%3A+w%2F@mail.sender.example:2525"))
                .isEqualTo(new SmtpUrl(
                        false,
                        "mail.sender.example",
                        2525,
                        Optional.of(new SmtpUrl.Login("me@sender.example", "p:+w/"))));
    }

    @Test
    void portsAreTheStandardOnesUnlessGiven() {
        assertThat(SmtpUrl.parse("smtp://mail.example").port()).isEqualTo(587);
        assertThat(SmtpUrl.parse("smtps://mail.example").port()).isEqualTo(465);
    }

    @Test
    void onlyThisMachineIsLoopback() {
        assertThat(SmtpUrl.parse("smtp://127.0.0.1:25").isLoopback()).isTrue();
        assertThat(SmtpUrl.parse("smtp://[::1]:25").isLoopback()).isTrue();
        assertThat(SmtpUrl.parse("smtp://127.0.0.1.evil.example:25").isLoopback())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.example:587",
                "http://u:secret@mail.example",
                "smtp://u:secret@",
                "smtp://me@x.example:secret@mail.example",
                "smtp://u:sec ret@mail.example",
                "smtp://u:secret%zz@mail.example",
                "smtp://secret@mail.example",
                "smtp://u:secret@mail.example/path"
            })
    void aBadAddressIsExplainedWithoutItsPassword(String url) {
        assertThatThrownBy(() -> MailFixture.settings(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("mail.smtp-url ")
                .hasMessageContaining("smtp://user:password@host:587")
                .hasMessageNotContainingAny("secret", "sec ret");
    }

    @Test
    void secretsAreMasked() {
        assertThat(SmtpUrl.parse("smtp://u:secret@mail.example").toString()).doesNotContain("secret");
        assertThat(MailFixture.settings("smtp://u:secret@mail.example").toString())
                .doesNotContain("secret");
    }
}
