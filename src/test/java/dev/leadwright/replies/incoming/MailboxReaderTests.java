package dev.leadwright.replies.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.leadwright.crm.ContactId;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.cluster.Lease;
import dev.leadwright.replies.RepliesSettings;
import dev.leadwright.testing.ImapLine;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

/** Real IMAP server, real database: a message that cannot be taken keeps no other back, and is never lost in silence. */
class MailboxReaderTests {
    private static final String ADA = "ada@kunde.example";
    private static final Lease HELD = new Lease() {
        @Override
        public void require() {}

        @Override
        public void close() {}
    };

    private final MailRoom room = new MailRoom();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser nora;
    private final ImapLine line;
    private final MailboxReader reader;
    private final ContactId ada;
    private final String ours;

    MailboxReaderTests() throws FolderException {
        server.start();
        nora = server.setUser(MailRoom.FROM, "nora", "secret");
        line = new ImapLine(server.getImap().getPort());
        reader = new MailboxReader(
                new RepliesSettings(
                        Optional.of("imap://nora:secret@127.0.0.1:" + line.port() + "/INBOX"),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(5)),
                room.sql,
                room.get(IncomingBook.class),
                room.get(LeftMessages.class),
                room.get(PlatformTransactionManager.class),
                room.clock);
        ada = room.lead(ADA);
        ours = room.sent(ada, ADA);
        readUpToNow();
    }

    /** The server's clock is not the room's, so it is not asked for what came in since a moment. */
    private void readUpToNow() throws FolderException {
        room.sql
                .sql("INSERT INTO leadwright.mailbox VALUES ('nora@127.0.0.1/INBOX', :validity, 0, now())")
                .param(
                        "validity",
                        server.getManagers().getImapHostManager().getInbox(nora).getUidValidity())
                .update();
    }

    @AfterEach
    void close() {
        reader.destroy();
        line.close();
        server.stop();
        room.close();
    }

    @Test
    void aReplyThatTheServerDoesNotGiveOutIsAskedForAgain() throws Exception {
        line.refuse("UID FETCH 1 ");
        deliver("the reply", "Call me");
        deliver("the second", "Also");
        reader.read(HELD);
        assertThat(subjects()).containsExactly("the second");

        line.refuseNothing();
        reader.read(HELD);
        assertThat(subjects()).as("not at once").containsExactly("the second");
        room.clock.advance(Duration.ofMinutes(2));
        reader.read(HELD);
        reader.read(HELD);
        assertThat(subjects()).containsExactly("the second", "the reply");
        assertThat(room.notices).isEmpty();
        assertThat(left()).isZero();
    }

    @Test
    void afterTheLastTryAPersonIsToldOfWhatIsKnown() throws Exception {
        line.refuse("UID FETCH 1 .INTERNALDATE");
        deliver("the reply", "Call me");
        for (int i = 0; i < LeftMessages.TRIES; i++) {
            assertThat(room.notices).isEmpty();
            reader.read(HELD);
            room.clock.advance(Duration.ofHours(2));
        }
        assertThat(room.notices)
                .singleElement()
                .extracting(Notice::detail)
                .asString()
                .contains("nora@127.0.0.1/INBOX", " 1:", "ada@kunde.example", "\"the reply\"");
        assertThat(room.rows()).singleElement().satisfies(row -> assertThat(row).containsEntry("state", "ASIDE"));

        reader.read(HELD);
        assertThat(room.notices).hasSize(1);
        assertThat(left()).isZero();
    }

    @Test
    void aMailThatCannotBeEnteredKeepsNoOtherBack() throws Exception {
        room.sql
                .sql("ALTER TABLE leadwright.incoming_mail ADD CHECK (subject <> 'boom')")
                .update();
        deliver("boom", "one");
        deliver("fine", "two");
        for (int i = 0; i < LeftMessages.TRIES; i++) {
            assertThat(room.notices).isEmpty();
            reader.read(HELD);
            room.clock.advance(Duration.ofHours(2));
        }
        assertThat(subjects()).containsExactly("fine", "");
        assertThat(room.notices)
                .singleElement()
                .extracting(Notice::detail)
                .asString()
                .contains("boom");
    }

    private List<String> subjects() {
        return room.rows().stream()
                .map(row -> String.valueOf(row.get("subject")))
                .toList();
    }

    private long left() {
        return room.sql
                .sql("SELECT count(*) FROM leadwright.mailbox_left")
                .query(Long.class)
                .single();
    }

    private void deliver(String subject, String text) throws MessagingException {
        String mail = MailRoom.reply(ADA, "In-Reply-To: <" + ours + ">\nSubject: " + subject + "\n", text);
        nora.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
    }
}
