package dev.leadwright.mail;

import static dev.leadwright.mail.MailFixture.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import dev.leadwright.doctor.Check;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailComposerTests {
    @RegisterExtension
    static final GreenMailExtension MAILBOX =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private final MailFixture fixture = new MailFixture();

    @Test
    void senderRecipientAndIdsAreThoseGiven() throws Exception {
        var followUp = new OutgoingMail(
                "id-2@sender.example",
                "101",
                "second-touch",
                "ada@lead.example",
                "Ada Lovelace-Žižek",
                "Grüße aus Hamburg",
                "Hello",
                Optional.of("id-1@sender.example"));

        MimeMessage received = send(followUp);

        assertThat(received.getFrom()).containsExactly(new InternetAddress("sales@sender.example"));
        assertThat(((InternetAddress) received.getFrom()[0]).getPersonal()).isEqualTo("Jörg Müller");
        assertThat(received.getReplyTo()).containsExactly(new InternetAddress("jm@sender.example"));
        assertThat(received.getSubject()).isEqualTo("Grüße aus Hamburg");
        assertThat(received.getMessageID()).isEqualTo("<id-2@sender.example>");
        assertThat(received.getSentDate()).isEqualTo(MailFixture.NOW);
        assertThat(received.getHeader("In-Reply-To")).containsExactly("<id-1@sender.example>");
        assertThat(received.getHeader("References")).containsExactly("<id-1@sender.example>");
    }

    @Test
    void bothBodiesHoldTheDraftAndTheFooter() throws Exception {
        var bodies = (MimeMultipart) send(mail()).getContent();

        assertThat((String) bodies.getBodyPart(0).getContent()).isEqualToNormalizingNewlines("""
                Hello Ada,

                shall we talk?

                --\s
                Jörg Müller <sales@sender.example>
                Sender GmbH, Hafenstraße 1, 20457 Hamburg
                Prepared with AI and sent on behalf of the sender.
                """);
        assertThat((String) bodies.getBodyPart(1).getContent())
                .contains(
                        "<p>Hello Ada,</p>",
                        "<p>shall we talk?</p>",
                        "20457 Hamburg<br>",
                        "&lt;sales@sender.example&gt;");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Guten Tag Frau Weber, wir helfen Unternehmen dabei, Zeit zu sparen. Passt Ihnen Dienstag? | Mit KI vorbereitet
            Hi Uwe, we help companies to save time. Would Tuesday be good for you?                    | Prepared with AI
            Bonjour Amélie, je vous propose un rendez-vous.                                           | Prepared with AI
            """)
    void theDisclosureIsInTheMailsLanguage(String text, String line) {
        MailSettings settings = MailFixture.settings("");

        assertThat(new MailComposer(settings, Clock.systemUTC()).text(mail("Uwe", "Hi", text)))
                .contains(line);
    }

    @Test
    void theDisclosureIsOnlyTakenAwayOnPurpose() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AiDisclosure(true, " ", "x"))
                .withMessageContaining("shown: false");
        var off = new AiDisclosure(false, "Prepared with AI.", "Mit KI vorbereitet.");
        MailSettings mail = MailFixture.settings("");
        var without = new MailSettings(
                mail.smtpUrl(),
                mail.from(),
                mail.fromName(),
                mail.replyTo(),
                mail.postalAddress(),
                off,
                false,
                mail.timeout());

        assertThat(new MailComposer(without, Clock.systemUTC()).text(mail())).doesNotContain("AI");
        assertThat(new DisclosureExamination(without).run())
                .singleElement()
                .satisfies(check -> assertThat(check.status()).isEqualTo(Check.Status.WARN));
        assertThat(new DisclosureExamination(mail).run())
                .singleElement()
                .satisfies(check -> assertThat(check.status()).isEqualTo(Check.Status.OK));
    }

    @Test
    void withPlusAddressesAnswersAndBouncesCarryTheToken() throws Exception {
        MailSettings plain = MailFixture.settings("");
        var settings = new MailSettings(
                plain.smtpUrl(),
                plain.from(),
                plain.fromName(),
                plain.replyTo(),
                plain.postalAddress(),
                plain.aiDisclosure(),
                true,
                plain.timeout());
        var message = new MailComposer.IdentifiedMessage(Session.getInstance(new Properties()), mail().messageId());

        new MailComposer(settings, Clock.systemUTC()).compose(message, mail(), "ada@lead.example");

        assertThat(message.getReplyTo()[0].toString()).contains("<jm+id-1@sender.example>");
        assertThat(message.getEnvelopeFrom()).isEqualTo("sales+id-1@sender.example");
        assertThat(message.getFrom()[0].toString()).contains("<sales@sender.example>");
    }

    @Test
    void markupInADraftIsShownAndNotInterpreted() throws Exception {
        var bodies = (MimeMultipart)
                send(mail("Ada", "Hi", "<script>alert(1)</script> <a href=\"http://evil.example\">x</a>\u202E\u200B"))
                        .getContent();

        assertThat((String) bodies.getBodyPart(1).getContent())
                .contains("&lt;script&gt;", "&lt;a href=&quot;http://evil.example&quot;&gt;x&lt;/a&gt;</p>")
                .doesNotContain("\u202E", "\u200B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada\r\nBcc: all@evil.example",
                "Ada\nBcc: all@evil.example",
                "Ada\rBcc: all@evil.example",
                "Ada\u0000",
                "Ada\u0085Bcc: all@evil.example"
            })
    void aLineBreakInAHeaderIsRefused(String text) {
        assertThatThrownBy(() -> mail(text, "Hi", "Hi")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> mail("Ada", text, "Hi")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutgoingMail("m@x.example", "1", "s", text, "", "", "", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new OutgoingMail("m@x.example", "1", "s", "a@x.example", "", "", "", Optional.of(text)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada\u2028Bcc: all@evil.example",
                "Ada\", <all@evil.example>, \"",
                "Ada <all@evil.example>",
                "=?UTF-8?Q?Ada=0D=0ABcc:_all@evil.example?=",
                "Ada, all@evil.example"
            })
    void noNameAddsARecipient(String name) throws Exception {
        MimeMessage received = send(mail(name, name, "Hi"));

        assertThat(MAILBOX.getReceivedMessages()).hasSize(1);
        assertThat(received.getAllRecipients()).containsExactly(new InternetAddress("ada@lead.example"));
        assertThat(received.getHeader("Bcc")).isNull();
    }

    private MimeMessage send(OutgoingMail mail) throws Exception {
        SmtpMailer mailer = fixture.mailer(MAILBOX.getSmtp().getPort());
        assertThat(mailer.send(mail, () -> {})).isInstanceOf(MailResult.Accepted.class);
        mailer.close();
        return MAILBOX.getReceivedMessages()[0];
    }
}
