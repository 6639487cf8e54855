package dev.leadwright.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.configuration.SettingsLoader;
import dev.leadwright.replies.reading.MailClass;
import dev.leadwright.replies.reading.MailClassifier;
import dev.leadwright.replies.reading.MailParser;
import dev.leadwright.replies.reading.UnreadableMail;
import dev.leadwright.testing.FixedOptOuts;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails by chance, composed as they are for the mail server and parsed again. */
class EveryMailHasAWayOutTests {
    private static final List<String> WORDS = List.of(
            "Hello",
            "Guten Tag",
            "und",
            "the",
            "wir",
            "you",
            "\n",
            "\n\n",
            "-- ",
            "Unsubscribe: ",
            "https://x.example",
            "<b>",
            "\u2028",
            "\u202E",
            "ä",
            "\uD83D\uDE80",
            ".",
            "\r\n.\r\n",
            "List-Unsubscribe: <x>",
            "\0",
            "=?utf-8?q?=0A?=");

    private static final MailSettings DEFAULTS = new SettingsLoader()
            .load(Optional.empty(), Map.of(), Map.of("mail.from", "jm@sender.example"))
            .settings()
            .mail();

    private final MailComposer composer = new MailComposer(MailFixture.settings(""), Clock.systemUTC());
    private final FixedOptOuts optOuts = new FixedOptOuts();
    private final Session session = Session.getInstance(new Properties());

    @Test
    void ofFiveHundredNoneIsWithout() throws Exception {
        assertThat(withoutWayOut(500)).isZero();
    }

    @Test
    @Tag("slow")
    void ofTenThousandNoneIsWithout() throws Exception {
        assertThat(withoutWayOut(10_000)).isZero();
    }

    /** Our own words in a reply that quotes them without a mark are no wish of the writer. */
    @ParameterizedTest
    @ValueSource(strings = {"Hello Ada, shall we talk?", "Guten Tag Frau Weber, wir helfen Ihnen dabei."})
    void aReplyThatQuotesTheFooterIsNoStopRequest(String draft) throws UnreadableMail {
        for (OptOut way : List.of(
                new OptOut(Optional.of(FixedOptOuts.link(mail(draft, 1))), true), new OptOut(Optional.empty(), true))) {
            String ours = new MailComposer(DEFAULTS, Clock.systemUTC()).text(mail(draft, 2), way);
            for (String quoted : List.of(ours, ours.replace("-- \n", ""))) {
                assertThat(kind("Thanks, call me tomorrow.\n\n" + quoted)).isEqualTo(MailClass.REPLY);
            }
        }
    }

    private static MailClass kind(String text) throws UnreadableMail {
        String reply = "From: ada@lead.example\nTo: jm@sender.example\nSubject: Re: A question\n"
                + "Content-Type: text/plain; charset=utf-8\n\n" + text;
        return MailClassifier.classify(MailParser.parse(reply.getBytes(StandardCharsets.UTF_8), MailFixture.NOW))
                .kind();
    }

    private int withoutWayOut(int mails) throws Exception {
        Random chance = new Random(7);
        int without = 0;
        for (int i = 0; i < mails; i++) {
            var text = new StringBuilder();
            for (int word = chance.nextInt(60); word >= 0; word--) {
                text.append(WORDS.get(chance.nextInt(WORDS.size()))).append(chance.nextBoolean() ? " " : "");
            }
            without += hasWayOut(mail(text.toString(), i)) ? 0 : 1;
        }
        return without;
    }

    private boolean hasWayOut(OutgoingMail mail) throws Exception {
        var message = new MailComposer.IdentifiedMessage(session, mail.messageId());
        composer.compose(message, mail, "ada@lead.example", optOuts.of(mail, "ada@lead.example"));
        message.saveChanges();
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        var read = new MimeMessage(session, new ByteArrayInputStream(bytes.toByteArray()));

        String link = FixedOptOuts.link(mail).toString();
        var bodies = (MimeMultipart) read.getContent();
        return read.getHeader("List-Unsubscribe").length == 1
                && MimeUtility.unfold(read.getHeader("List-Unsubscribe")[0]).startsWith("<" + link + ">, <mailto:")
                && List.of(read.getHeader("List-Unsubscribe-Post")).equals(List.of("List-Unsubscribe=One-Click"))
                && String.valueOf(bodies.getBodyPart(0).getContent()).endsWith(": " + link + "\r\n")
                && String.valueOf(bodies.getBodyPart(0).getContent()).contains("Hafenstraße 1")
                && String.valueOf(bodies.getBodyPart(1).getContent()).contains("<a href=\"" + link + "\">");
    }

    private static OutgoingMail mail(String text, int number) {
        Optional<String> earlier = number % 2 == 0 ? Optional.empty() : Optional.of("id-0@sender.example");
        return new OutgoingMail(
                "id-" + number + "@sender.example",
                String.valueOf(number),
                "first-touch",
                "ada@lead.example",
                "Ada",
                "Hi",
                text,
                earlier);
    }
}
