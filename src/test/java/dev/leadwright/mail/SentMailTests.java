package dev.leadwright.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwright.mail.SentMail.State;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SentMailTests {
    private final SentMailTable sent = new MailFixture().sent;

    @Test
    void mailIsListedNewestFirstByPageAndByContact() {
        for (int i = 1; i <= 5; i++) {
            begin("m" + i, String.valueOf(i % 2));
        }
        assertThat(sent.list(2, 1)).extracting(SentMail.Entry::messageId).containsExactly("m4", "m3");
        assertThat(sent.listOf("0")).extracting(SentMail.Entry::messageId).containsExactly("m4", "m2");
        assertThat(sent.find(sent.list(1, 0).getFirst().id())).get().hasFieldOrPropertyWithValue("messageId", "m5");
        assertThat(sent.find(-1)).isEmpty();
        assertThatThrownBy(() -> sent.list(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSettledMailStaysAsItIs() {
        begin("m", "1");
        sent.end("m", State.ACCEPTED, 250, "250 ok");

        assertThat(begin("m", "1")).isPresent();
        assertThat(sent.passPointOfNoReturn("m")).isFalse();
        sent.end("m", State.NOT_TAKEN, 0, "late news");

        assertThat(sent.counts()).isEqualTo(Map.of(State.ACCEPTED, 1L));
        assertThat(sent.list(1, 0).getFirst().detail()).isEqualTo("250 ok");
    }

    private Optional<SentMailTable.Settled> begin(String messageId, String contactId) {
        return sent.begin(
                new OutgoingMail(messageId, contactId, "s", "a@x.example", "A", "Hi", "Hi", Optional.empty()),
                "a@x.example",
                "Hi");
    }
}
