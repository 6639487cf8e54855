package dev.leadwright.replies.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mail made to overflow a stack or to keep a pattern busy is read like any other: work is counted in characters that patterns
 * look at, and the stack is a quarter of what threads have.
 */
class HostileMailTests {
    private static final Instant NOW = Instant.parse("2027-04-12T08:00:00Z");
    private static final int SMALL_STACK = 256 * 1024;

    /** The longest of the samples takes less than a million. */
    private static final long BOUND = 30_000_000;

    static List<String> pieces() {
        return List.of(
                "re: ",
                "aw:",
                "> ",
                "| ",
                "a ",
                "A",
                "7 ",
                "1. 2. 3.",
                "until 1 ",
                "3 may ",
                " ",
                " \n",
                "\t",
                ".",
                "monday....",
                "((a",
                ")",
                "\"a",
                "<",
                "<p>",
                "<b><i>",
                "<blockquote>",
                "<p hidden>x</p>",
                "<a href=\"",
                "on 3 may ",
                "from: a\nto: b\n",
                "a@",
                "<a@b",
                "a@b.example ",
                "not (",
                "from 5 to ",
                "5 may to o ",
                "message-id: <",
                "message-id:\n",
                "- ",
                "user a ",
                "message is ",
                "mailbox a b c ",
                "550 \n",
                "unsubscribe ",
                "stop.",
                "can you unsubscribe our ",
                "\u0301",
                "=?utf-8?q?a?= ",
                "on a wrote: ");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void itIsReadLikeAnyOther(String piece) throws Exception {
        String long100k = piece.repeat(1 + 100_000 / piece.length()).replace("\n", "\n ");
        String long1M = piece.repeat(1 + 1_000_000 / piece.length());
        List<String> mails = new ArrayList<>();
        mails.add("From: " + long100k + "\nSubject: " + long100k + "\nReturn-Path: " + long100k + "\nTo: " + long100k
                + "\nIn-Reply-To: " + long100k + "\nReferences: " + long100k + "\nDate: " + long100k + "\nMessage-ID: "
                + long100k + "\nAuto-Submitted: " + long100k + "\nX-Failed-Recipients: " + long100k + "\nPrecedence: "
                + long100k + "\nContent-Type: " + long100k + "\n\nHello\n");
        mails.add("From: a@b.example\nSubject: out of office\nAuto-Submitted: auto-replied\n\nI am away until 5. "
                + long1M);
        mails.add("From: MAILER-DAEMON@b.example\nSubject: failure notice\n\nnot delivered to x@y.example\n" + long1M);
        mails.add("From: a@b.example\nSubject: hi\nContent-Type: text/html\n\n<html><body>" + long1M);
        mails.add("From: a@b.example\nContent-Type: multipart/report; boundary=q\n\n--q\n\n" + long100k + "\n--q\n"
                + "Content-Type: message/delivery-status\n\nFinal-Recipient: rfc822; x@y.example\nAction: failed\n"
                + "Diagnostic-Code: smtp; " + long100k + "\n\n" + long100k
                + "\n--q\nContent-Type: text/rfc822-headers\n\n"
                + long100k + "\n--q\nContent-Type: text/calendar\n\n" + long100k + "\n--q--\n");
        mails.add("From: a@b.example\nContent-Type: multipart/report; boundary=q\n\n--q\n"
                + "Content-Type: message/feedback-report\n\n" + long100k + "\n--q--\n");
        for (int i = 0; i < mails.size(); i++) {
            String mail = mails.get(i);
            assertThat(effort(mail)).as("mail %d of \"%s\"", i, piece).isLessThan(BOUND);
        }
    }

    /** Everything that is read of a mail when it comes in. */
    private static long effort(String mail) throws InterruptedException {
        var effort = new Effort();
        var failures = new ArrayList<Throwable>();
        Thread reader = new Thread(
                null,
                () -> effort.spentOn(() -> {
                    try {
                        return read(mail);
                    } catch (UnreadableMail told) {
                        return "";
                    }
                }),
                "reader",
                SMALL_STACK);
        reader.setUncaughtExceptionHandler((_, failure) -> failures.add(failure));
        reader.start();
        reader.join();
        assertThat(failures).isEmpty();
        return effort.looks();
    }

    private static String read(String text) throws UnreadableMail {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ParsedMail mail = MailParser.parse(bytes, NOW);
        assertThat(mail.subject().length()).isLessThanOrEqualTo(500);
        return MailClassifier.verdict(mail).toString()
                + mail.idsOfOthers()
                + mail.tokens()
                + mail.from()
                + mail.messageId()
                + mail.ownWords().length()
                + ParsedMail.bareSubject(mail.subject())
                + MailParser.envelope(bytes);
    }

    @Test
    void aSubjectOfAThousandAnswersIsBare() {
        assertThat(AutomaticSigns.bareSubject("Re: AW: ".repeat(50) + "Your freight costs"))
                .isEqualTo("your freight costs");
        assertThat(AutomaticSigns.bareSubject("re: ".repeat(100_000))).isEmpty();
    }

    @Test
    void theEndOfASpanIsFoundWhateverStandsBetween() {
        String o = "o ".repeat(20_000);
        assertThat(ReturnDate.in("5 may to " + o + "7 may", LocalDate.of(2027, 4, 12), true))
                .isEmpty();
        assertThat(ReturnDate.in("monday" + ".".repeat(16_000) + "3 may", LocalDate.of(2027, 4, 12), true))
                .isEmpty();
    }

    @Test
    void aPatternThatIsKeptBusyIsStopped() {
        Pattern slow = Pattern.compile("a*a*a*a*a*b");
        assertThatThrownBy(() -> Effort.forOneMail(
                        () -> Effort.on(slow, "a".repeat(2_000)).find()))
                .isInstanceOf(Effort.UsedUp.class);
    }

    /** The bound for one mail lies far above what honest mail takes. */
    @Test
    void honestMailTakesLittle() {
        for (String table : List.of("samples.yaml", "blind.yaml", "second.yaml")) {
            for (Sample sample : Sample.read(table)) {
                var effort = new Effort();
                effort.spentOn(() -> sample.verdict());
                assertThat(effort.looks()).as(sample.file()).isLessThan(Effort.MOST / 100);
            }
        }
    }
}
