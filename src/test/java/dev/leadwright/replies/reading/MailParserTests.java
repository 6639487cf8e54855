package dev.leadwright.replies.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever anybody sends is read within bounds, or said to be unreadable. */
class MailParserTests {
    private static final Instant NOW = Instant.parse("2027-04-12T08:00:00Z");

    @Test
    void nestedPartsAreReadAFewLevelsDeep() throws Exception {
        var mail = new StringBuilder("From: a@b.example\nSubject: deep\n");
        for (int i = 0; i < 200; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append("\n");
        }
        mail.append("Content-Type: text/plain\n\nunsubscribe me\n");
        assertThat(parse(mail.toString()).text()).isEmpty();
    }

    @Test
    void aMessageOfTooManyPartsIsRefused() {
        String bomb = "Content-Type: multipart/mixed; boundary=x\n\n" + "--x\n\na\n".repeat(5_000);
        assertThatThrownBy(() -> parse(bomb)).isInstanceOf(UnreadableMail.class).hasMessageContaining("parts");
    }

    @Test
    void whatIsInANestedMessageIsNotTheWritersText() throws Exception {
        ParsedMail mail = parse("""
                From: a@b.example
                Subject: Fwd
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain

                See below.
                --x
                Content-Type: message/rfc822

                From: c@d.example
                Message-ID: <inner@d.example>
                Auto-Submitted: auto-replied

                Please unsubscribe me.
                --x--
                """);
        assertThat(mail.text()).isEqualTo("See below.");
        assertThat(mail.idsOfOthers()).contains("inner@d.example");
        assertThat(MailClassifier.classify(mail).kind()).isEqualTo(MailClass.REPLY);
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8, UTF-8",
        "iso-8859-1, ISO-8859-1",
        "x-unknown, UTF-8",
        "us-ascii, UTF-8",
        "'', windows-1252",
        "utf-8, windows-1252"
    })
    void umlautsAreReadWhateverTheMessageSaysOfItsCharset(String named, String written) throws Exception {
        String type = named.isEmpty() ? "text/plain" : "text/plain; charset=" + named;
        byte[] mail = ("Content-Type: " + type + "\nContent-Transfer-Encoding: 8bit\n\nwieder zurück")
                .getBytes(Charset.forName(written));
        assertThat(MailParser.parse(mail, NOW).text()).startsWith("wieder zur");
        assertThat(Plain.of(MailParser.parse(mail, NOW).text())).contains("wieder zur");
        if (!(named.equals("utf-8") && written.equals("windows-1252"))) {
            assertThat(MailParser.parse(mail, NOW).text()).isEqualTo("wieder zurück");
        }
    }

    /** Random bytes and mutilated samples: a verdict or a reason, never anything else. */
    @Test
    void noiseBreaksNothing() throws Exception {
        var random = new Random(20270412);
        for (Sample sample : Sample.read("samples.yaml")) {
            byte[] bytes = sample.bytes();
            for (int round = 0; round < 10; round++) {
                byte[] mutilated = bytes.clone();
                for (int i = 0; i < 1 + round * 20; i++) {
                    mutilated[random.nextInt(mutilated.length)] = (byte) random.nextInt(256);
                }
                try {
                    assertThat(MailClassifier.classify(MailParser.parse(mutilated, NOW))
                                    .kind())
                            .isNotNull();
                } catch (UnreadableMail told) {
                    assertThat(told).hasMessageStartingWith("It ");
                }
            }
        }
    }

    /** Text made to keep a pattern busy. */
    @Test
    void hostileTextIsReadInTime() throws Exception {
        for (String piece : new String[] {
            "on ",
            "> ",
            "from: a\n",
            "a@",
            "<a@b",
            "until 1 ",
            "do not ",
            "from 5 to ",
            "Message-ID: <",
            "--",
            "not (",
            "1.",
            "user "
        }) {
            String mail = "From: MAILER-DAEMON@x.example\nSubject: failure notice\n\n"
                    + piece.repeat(60_000 / piece.length());
            long began = cpuTime();
            assertThat(MailClassifier.classify(parse(mail)).kind()).isNotNull();
            assertThat((cpuTime() - began) / 1_000_000).as(piece).isLessThan(5_000);
        }
    }

    /** Of this thread, in nanoseconds: others may keep the machine busy. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static ParsedMail parse(String mail) throws UnreadableMail {
        return MailParser.parse(mail.getBytes(StandardCharsets.UTF_8), NOW);
    }
}
