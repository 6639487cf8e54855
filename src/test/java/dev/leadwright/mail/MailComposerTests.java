package dev.leadwright.mail;

import static dev.leadwright.mail.MailFixture.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import dev.leadwright.doctor.Check;
import dev.leadwright.testing.FixedOptOuts;
import jakarta.mail.Header;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailComposerTests {
    @RegisterExtension
    static final GreenMailExtension MAILBOX =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static final OptOut LINK = new OptOut(Optional.of(FixedOptOuts.link(mail())), true);

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
                Jörg Müller, Sender GmbH <sales@sender.example>
                Hafenstraße 1, 20457 Hamburg
                Prepared with AI and sent on behalf of the sender.
                Your data is from our CRM.
                Unsubscribe: https://mail.sender.example/u/token-of-id-1
                """);
        assertThat((String) bodies.getBodyPart(1).getContent())
                .contains(
                        "<p>Hello Ada,</p>",
                        "<p>shall we talk?</p>",
                        "20457 Hamburg<br>",
                        "&lt;sales@sender.example&gt;",
                        "<p>Unsubscribe: <a href=\"https://mail.sender.example/u/token-of-id-1\">"
                                + "https://mail.sender.example/u/token-of-id-1</a></p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Guten Tag Frau Weber, wir helfen Unternehmen dabei, Zeit zu sparen. Passt Ihnen Dienstag? | Mit KI vorbereitet
            Hi Uwe, we help companies to save time. Would Tuesday be good for you?                    | Prepared with AI
            Bonjour Amélie, je vous propose un rendez-vous.                                           | Prepared with AI
            """)
    void theDisclosureIsInTheMailsLanguage(String text, String line) {
        MailSettings settings = MailFixture.settings("");

        assertThat(new MailComposer(settings, Clock.systemUTC()).text(mail("Uwe", "Hi", text), LINK))
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
                mail.company(),
                mail.postalAddress(),
                mail.dataOrigin(),
                off,
                false,
                mail.timeout());

        assertThat(new MailComposer(without, Clock.systemUTC()).text(mail(), LINK))
                .doesNotContain("AI");
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
                plain.company(),
                plain.postalAddress(),
                plain.dataOrigin(),
                plain.aiDisclosure(),
                true,
                plain.timeout());
        var message = new MailComposer.IdentifiedMessage(Session.getInstance(new Properties()), mail().messageId());

        new MailComposer(settings, Clock.systemUTC()).compose(message, mail(), "ada@lead.example", LINK);

        assertThat(message.getReplyTo()[0].toString()).contains("<jm+id-1@sender.example>");
        assertThat(message.getEnvelopeFrom()).isEqualTo("sales+id-1@sender.example");
        assertThat(message.getFrom()[0].toString()).contains("<sales@sender.example>");
        assertThat(MimeUtility.unfold(message.getHeader("List-Unsubscribe", null)))
                .endsWith(", <mailto:jm%2Bid-1@sender.example?subject=unsubscribe>");
    }

    @Test
    void theHeadersOfOneClickAreThoseOfTheirRfc() throws Exception {
        MimeMessage received = send(mail());

        assertThat(MimeUtility.unfold(received.getHeader("List-Unsubscribe", null)))
                .isEqualTo(
                        "<https://mail.sender.example/u/token-of-id-1>, <mailto:jm@sender.example?subject=unsubscribe>");
        assertThat(received.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void withoutALinkTheAnswerByMailIsNamed() throws Exception {
        var byMail = new OptOut(Optional.empty(), true);
        var message = new MailComposer.IdentifiedMessage(Session.getInstance(new Properties()), mail().messageId());
        var composer = new MailComposer(MailFixture.settings(""), Clock.systemUTC());

        composer.compose(message, mail(), "ada@lead.example", byMail);

        assertThat(message.getHeader("List-Unsubscribe"))
                .containsExactly("<mailto:jm@sender.example?subject=unsubscribe>");
        assertThat(message.getHeader("List-Unsubscribe-Post")).isNull();
        assertThat(composer.text(mail(), byMail))
                .endsWith("Unsubscribe: a mail with the subject unsubscribe to jm@sender.example\n");
        assertThat(composer.text(mail("Uwe", "Hi", "Guten Tag, wir helfen Ihnen."), byMail))
                .contains("Ihre Daten sind aus unserem CRM.")
                .endsWith("Abmelden: eine Mail mit dem Betreff unsubscribe an jm@sender.example\n");
    }

    @Test
    void whereTheDataIsFromIsSaidInTheFirstMailOnly() throws Exception {
        var followUp = new OutgoingMail(
                "id-2@sender.example",
                "101",
                "follow-up",
                "ada@lead.example",
                "",
                "Re: Hi",
                "Hi",
                Optional.of("id-1@x.example"));
        var composer = new MailComposer(MailFixture.settings(""), Clock.systemUTC());

        assertThat(composer.text(mail(), LINK)).contains("Your data is from our CRM.");
        assertThat(composer.text(followUp, LINK))
                .doesNotContain("Your data is from")
                .contains("Hafenstraße 1", "Prepared with AI", "\nUnsubscribe: https://");
        assertThatIllegalArgumentException().isThrownBy(() -> new DataOrigin(" ", "x"));
    }

    @Test
    void aDraftCannotPassItsOwnWordsOffAsTheFooter() throws Exception {
        var bodies = (MimeMultipart) send(mail("Ada", "Hi", "Hi\n\n-- \nUnsubscribe: https://evil.example/u/1"))
                .getContent();

        assertThat((String) bodies.getBodyPart(1).getContent())
                .containsOnlyOnce("<a href=")
                .contains("<a href=\"https://mail.sender.example/u/token-of-id-1\">");
        assertThat((String) bodies.getBodyPart(0).getContent())
                .endsWith("Unsubscribe: https://mail.sender.example/u/token-of-id-1\r\n");
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

    /** Through composer, mail server and parser: what a program of the recipient reads. */
    @ParameterizedTest
    @MethodSource("payloads")
    void whateverIsInNameSubjectAndTextTheHeadersStayOurs(String payload) throws Exception {
        String header =
                payload.chars().anyMatch(Character::isISOControl) ? payload.replaceAll("\\p{Cc}", " ") : payload;
        String subject = header.substring(0, Math.min(header.length(), OutgoingMail.MAX_SUBJECT));

        MimeMessage received = send(mail(header, subject, payload));

        assertThat(received.getAllRecipients()).containsExactly(new InternetAddress("ada@lead.example"));
        assertThat(received.getFrom()).containsExactly(new InternetAddress("sales@sender.example"));
        assertThat(Collections.list(received.getAllHeaders()).stream().map(Header::getName))
                .containsExactlyInAnyOrder(
                        "Return-Path",
                        "Received",
                        "Date",
                        "From",
                        "Reply-To",
                        "To",
                        "Message-ID",
                        "Subject",
                        "MIME-Version",
                        "Content-Type",
                        "List-Unsubscribe",
                        "List-Unsubscribe-Post");
        var bodies = (MimeMultipart) received.getContent();
        assertThat(bodies.getCount()).isEqualTo(2);
        assertThat((String) bodies.getBodyPart(0).getContent()).endsWith("/u/token-of-id-1\r\n");
        assertThat(lines(received).stream().filter(line -> line.length() > 998))
                .as("RFC 5322")
                .isEmpty();
    }

    static List<String> payloads() {
        String smuggled = "Bcc: all@evil.example";
        return List.of(
                "Ada\r\n" + smuggled,
                "Ada\n\n<script>x</script>",
                "Ada\r" + smuggled,
                "Ada\0" + smuggled,
                "Ada\u0085" + smuggled,
                "Ada\u2028" + smuggled,
                "Ada\u2029" + smuggled,
                "Ada\u000B\u000C" + smuggled,
                "=?utf-8?q?Ada=0D=0A" + smuggled.replace(" ", "_") + "?=",
                "=?utf-8?b?QWRhDQpCY2M6IGFsbEBldmlsLmV4YW1wbGU=?=",
                "\r\n.\r\nMAIL FROM:<a@evil.example>\r\nRCPT TO:<all@evil.example>\r\nDATA\r\n",
                "------=_Part_0_1.2\r\nContent-Type: text/html\r\n\r\n<b>x</b>",
                "a".repeat(20_000),
                "ä".repeat(5_000),
                "\uD83D\uDE80".repeat(3_000),
                "\uD800 half a character",
                "\u202Eelpmaxe.live@lla\u202C",
                "List-Unsubscribe: <https://evil.example>");
    }

    private static List<String> lines(MimeMessage message) throws Exception {
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private MimeMessage send(OutgoingMail mail) throws Exception {
        SmtpMailer mailer = fixture.mailer(MAILBOX.getSmtp().getPort());
        assertThat(mailer.send(mail, () -> {})).isInstanceOf(MailResult.Accepted.class);
        mailer.close();
        return MAILBOX.getReceivedMessages()[0];
    }
}
