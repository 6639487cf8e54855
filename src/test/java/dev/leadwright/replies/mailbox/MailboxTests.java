package dev.leadwright.replies.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.leadwright.testing.ImapLine;
import dev.leadwright.testing.ManualClock;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a real IMAP server. */
class MailboxTests {
    private static final int MAX = 4_000;
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser user;
    private final Mailbox mailbox;
    private final List<NewMessage> taken = new ArrayList<>();

    MailboxTests() {
        server.start();
        user = server.setUser("nora@northwind.example", "nora", "s3cret/%");
        mailbox = mailbox("nora", "s3cret%2F%25", "INBOX");
    }

    @AfterEach
    void stop() {
        mailbox.close();
        server.stop();
    }

    @Test
    void messagesAreReadInTheirOrderOnceAndStayUnread() throws Exception {
        deliver("one", "1");
        deliver("two", "2");
        read(Optional.empty());
        assertThat(subjects()).containsExactly("one", "two");

        deliver("three", "3");
        read(Optional.of(taken.getLast().at()));
        read(Optional.of(taken.getLast().at()));

        assertThat(subjects()).containsExactly("one", "two", "three");
        assertThat(server.getReceivedMessages())
                .hasSize(3)
                .noneMatch(message -> isSet(message, Flags.Flag.SEEN) || isSet(message, Flags.Flag.DELETED));
    }

    @Test
    void whatTheTakerCouldNotKeepIsGivenOutAgain() throws Exception {
        deliver("one", "1");
        deliver("two", "2");
        assertThatThrownBy(() -> mailbox.read(Optional.empty(), LONG_AGO, List.of(), message -> {
                    taken.add(message);
                    if (taken.size() == 2) {
                        throw new IllegalStateException("the database is away");
                    }
                }))
                .isInstanceOf(IllegalStateException.class);

        read(Optional.of(taken.getFirst().at()));

        assertThat(subjects()).containsExactly("one", "two", "two");
    }

    @Test
    void ofALargeMessageOnlyTheBeginningIsRead() throws Exception {
        deliver("large", "x".repeat(50 * MAX));
        deliver("next", "y");
        read(Optional.empty());

        assertThat(taken.getFirst().bytes()).hasSize(MAX);
        assertThat(subjects()).containsExactly("large", "next");
    }

    @Test
    void aMessageThatTheServerRefusesIsToldAndTheNextIsRead() throws Exception {
        deliver("one", "1");
        deliver("two", "2");
        try (var line = new ImapLine(server.getImap().getPort());
                var refusing = mailbox("nora", "s3cret%2F%25", "INBOX", line.port())) {
            line.refuse("UID FETCH 1 .INTERNALDATE");
            refusing.read(Optional.empty(), LONG_AGO, List.of(), taken::add);
            NewMessage one = taken.getFirst();
            assertThat(one.trouble()).contains("does not give it out", "not now");
            assertThat(one.envelope()).contains("a@b.example", "\"one\"");
            assertThat(one.bytes()).isEmpty();
            assertThat(one.isGone()).isFalse();
            assertThat(subjects()).containsExactly("", "two");

            line.refuse("UID FETCH 1 ");
            Optional<Bookmark> last = Optional.of(taken.getLast().at());
            refusing.read(last, LONG_AGO, List.of(one.at()), taken::add);
            assertThat(taken.getLast().trouble()).isNotBlank();
            assertThat(taken.getLast().envelope()).isEmpty();

            line.refuseNothing();
            deliver("three", "3");
            refusing.read(last, LONG_AGO, List.of(one.at()), taken::add);
            assertThat(subjects().subList(3, 5)).containsExactly("three", "one");
        }
    }

    @Test
    void aMessageThatWasRemovedMeanwhileIsGone() throws Exception {
        deliver("one", "1");
        read(Optional.empty());
        Bookmark at = taken.getFirst().at();

        mailbox.read(Optional.of(at), LONG_AGO, List.of(new Bookmark(at.uidValidity(), at.lastUid() + 7)), taken::add);
        mailbox.read(Optional.of(at), LONG_AGO, List.of(new Bookmark(at.uidValidity() + 1, 1)), taken::add);

        assertThat(taken).hasSize(2);
        assertThat(taken.getLast().isGone()).isTrue();
    }

    @Test
    void aMailboxThatWasNumberedAnewIsReadFromTheBeginning() throws Exception {
        deliver("one", "1");
        read(Optional.empty());
        Bookmark at = taken.getLast().at();

        read(Optional.of(new Bookmark(at.uidValidity() + 1, at.lastUid() + 1_000)));

        assertThat(subjects()).containsExactly("one", "one");
    }

    @Test
    void aLostConnectionIsToldAndMadeAnew() throws Exception {
        deliver("one", "1");
        read(Optional.empty());
        int port = server.getImap().getPort();
        server.stop();
        assertThatThrownBy(() -> read(Optional.of(taken.getLast().at())))
                .isInstanceOf(MailboxUnavailable.class)
                .hasMessageContaining("127.0.0.1:" + port);

        var again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        again.start();
        try {
            again.setUser("nora@northwind.example", "nora", "s3cret/%").deliver(message("two", "2"));
            read(Optional.empty());
        } finally {
            again.stop();
        }
        assertThat(subjects()).containsExactly("one", "two");
    }

    @Test
    void aRefusedLogInAndAMissingFolderAreToldWithoutThePassword() {
        assertThatThrownBy(() -> mailbox("nora", "wrong-pass", "INBOX").tryOut())
                .isInstanceOf(MailboxUnavailable.class)
                .hasMessageContaining("refused the log-in")
                .hasMessageNotContaining("wrong-pass");
        assertThatThrownBy(() -> mailbox("nora", "s3cret%2F%25", "Nowhere").tryOut())
                .isInstanceOf(MailboxUnavailable.class)
                .hasMessageContaining("Nowhere")
                .hasMessageNotContaining("s3cret");
    }

    private Mailbox mailbox(String name, String password, String folder) {
        return mailbox(name, password, folder, server.getImap().getPort());
    }

    private static Mailbox mailbox(String name, String password, String folder, int port) {
        return new Mailbox(
                ImapUrl.parse("imap://" + name + ":" + password + "@127.0.0.1:" + port + "/" + folder),
                Duration.ofSeconds(5),
                MAX,
                new ManualClock("2027-04-12T08:00:00Z"));
    }

    private void read(Optional<Bookmark> after) throws MailboxUnavailable {
        mailbox.read(after, LONG_AGO, List.of(), taken::add);
    }

    private List<String> subjects() {
        return taken.stream()
                .map(message -> new String(message.bytes(), StandardCharsets.UTF_8))
                .map(text -> text.replaceAll("(?s).*?Subject: (\\w+).*", "$1"))
                .toList();
    }

    private void deliver(String subject, String text) throws MessagingException {
        user.deliver(message(subject, text));
    }

    private static MimeMessage message(String subject, String text) throws MessagingException {
        String mail = "From: a@b.example\r\nSubject: " + subject + "\r\n\r\n" + text + "\r\n";
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isSet(MimeMessage message, Flags.Flag flag) {
        try {
            return message.isSet(flag);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
