package dev.leadwright.replies.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImapUrlTests {

    @Test
    void allPartsAreRead() {
        ImapUrl url = ImapUrl.parse("imaps://nora%40company.com:p%40ss+1@mail.company.com/Sales/Replies/");
        assertThat(url)
                .isEqualTo(new ImapUrl(true, "mail.company.com", 993, "nora@company.com", "p@ss+1", "Sales/Replies"));
        assertThat(ImapUrl.parse("imap://a:b@localhost:3143"))
                .isEqualTo(new ImapUrl(false, "localhost", 3143, "a", "b", "INBOX"));
        assertThat(url.toString()).doesNotContain("p@ss");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pop3://a:hunter2@host",
                "imaps://a@host",
                "imaps://:hunter2@host",
                "imaps://a:hunter2@",
                "imaps://a:hunter2 @host"
            })
    void whatIsWrongIsToldWithoutThePassword(String url) {
        assertThatThrownBy(() -> ImapUrl.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("replies.imap-url ")
                .hasMessageContaining("imaps://user:password@host:993/INBOX")
                .hasMessageNotContaining("hunter2");
    }
}
