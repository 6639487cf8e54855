package dev.leadwright.replies.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/**
 * One mailbox, by a connection that is kept between looks and opened again when it was lost. It is opened read-only: nothing
 * is marked as read, moved or deleted. Not for several threads at once.
 */
public final class Mailbox implements AutoCloseable {
    /** A message that the server breaks off at so often is put aside: it would keep all later ones from being read. */
    private static final int TRIES = 3;

    private static final int MOST_AT_ONCE = 500;

    private final ImapUrl url;
    private final Session session;
    private final Clock clock;
    private final int maxBytes;
    private @Nullable IMAPStore store;
    private @Nullable IMAPFolder folder;
    private long troubledUid = -1;
    private int troubles;

    /**
     * Connects when it is first read.
     *
     * @param maxBytes how much is read of a message
     */
    public Mailbox(ImapUrl url, Duration timeout, int maxBytes, Clock clock) {
        this.url = url;
        this.session = Session.getInstance(properties(url, timeout));
        this.maxBytes = maxBytes;
        this.clock = clock;
    }

    /**
     * Gives out what came in after the bookmark, in its order, at most 500 messages. Whoever takes a message keeps its bookmark; the look ends
     * where that throws.
     *
     * @param since where there is no bookmark of this mailbox's present numbering: the moment to begin at
     */
    public void read(Optional<Bookmark> after, Instant since, Consumer<NewMessage> taker) throws MailboxUnavailable {
        try {
            IMAPFolder open = open();
            // The server tells of what came in since when it is asked something else; else it would be seen a look
            // later.
            open.doCommand(server -> {
                server.noop();
                return server;
            });
            long validity = open.getUIDValidity();
            boolean goesOn = after.isPresent() && after.get().uidValidity() == validity;
            long last = goesOn ? after.get().lastUid() : 0;
            Message[] found = goesOn
                    ? open.getMessagesByUID(last + 1, UIDFolder.LASTUID)
                    : open.search(new ReceivedDateTerm(ComparisonTerm.GE, Date.from(since)));
            for (Numbered message : numbered(open, found, last)) {
                taker.accept(read(message, validity));
            }
        } catch (MessagingException e) {
            close();
            throw new MailboxUnavailable(words(e), e);
        }
    }

    /** Logs in and opens the folder, to see whether that can be done. */
    public void tryOut() throws MailboxUnavailable {
        try {
            open();
        } catch (MessagingException e) {
            throw new MailboxUnavailable(words(e), e);
        } finally {
            close();
        }
    }

    private record Numbered(long uid, IMAPMessage message) {}

    private static List<Numbered> numbered(IMAPFolder open, Message[] found, long last) throws MessagingException {
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        open.fetch(found, profile);
        List<Numbered> numbered = new ArrayList<>();
        for (Message message : found) {
            if (message instanceof IMAPMessage imap) {
                numbered.add(new Numbered(open.getUID(message), imap));
            }
        }
        return numbered.stream()
                .filter(message -> message.uid() > last)
                .sorted(Comparator.comparingLong(Numbered::uid))
                .limit(MOST_AT_ONCE)
                .toList();
    }

    private NewMessage read(Numbered numbered, long validity) throws MessagingException {
        var at = new Bookmark(validity, numbered.uid());
        try {
            numbered.message().setPeek(true);
            Date received = numbered.message().getReceivedDate();
            Instant receivedAt = received == null ? clock.instant() : received.toInstant();
            return new NewMessage(at, receivedAt, BoundedBytes.of(numbered.message(), maxBytes), "");
        } catch (MessagingException | RuntimeException e) {
            if (mayBeTheConnection(numbered.uid())) {
                throw new MessagingException("The connection was lost while message " + numbered.uid() + " was read");
            }
            return new NewMessage(at, clock.instant(), new byte[0], "The mail server does not give it out.");
        }
    }

    /** A message that fails while the connection holds is at fault itself; one at which it breaks again and again, too. */
    private boolean mayBeTheConnection(long uid) {
        if (folder != null && folder.isOpen()) {
            return false;
        }
        troubles = uid == troubledUid ? troubles + 1 : 1;
        troubledUid = uid;
        return troubles < TRIES;
    }

    private IMAPFolder open() throws MessagingException {
        IMAPFolder known = folder;
        if (known != null && known.isOpen()) {
            return known;
        }
        close();
        var fresh = (IMAPStore) session.getStore("imap");
        store = fresh;
        fresh.connect(url.host(), url.port(), url.user(), url.password());
        var opened = (IMAPFolder) fresh.getFolder(url.folder());
        opened.open(Folder.READ_ONLY);
        folder = opened;
        return opened;
    }

    private String words(MessagingException failure) {
        String where = url.host() + ":" + url.port();
        return switch (failure) {
            case AuthenticationFailedException _ ->
                "The mail server " + where + " refused the log-in; check user and password in replies.imap-url.";
            case jakarta.mail.FolderNotFoundException _ ->
                "The mailbox has no folder \"" + url.folder() + "\"; check the end of replies.imap-url.";
            default ->
                "The mailbox at " + where + " cannot be read: " + oneLine(String.valueOf(failure.getMessage())) + ".";
        };
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cc}\\s]+", " ").strip().replaceAll("[;.]$", "");
        return line.length() > 200 ? line.substring(0, 200) : line;
    }

    @Override
    public void close() {
        try {
            if (folder != null && folder.isOpen()) {
                folder.close(false);
            }
            if (store != null) {
                store.close();
            }
        } catch (MessagingException | RuntimeException alreadyGone) {
            // The connection is given up either way.
        }
        folder = null;
        store = null;
    }

    private static Properties properties(ImapUrl url, Duration timeout) {
        var properties = new Properties();
        String millis = String.valueOf(timeout.toMillis());
        properties.put("mail.imap.connectiontimeout", millis);
        properties.put("mail.imap.timeout", millis);
        properties.put("mail.imap.writetimeout", millis);
        properties.put("mail.imap.ssl.enable", String.valueOf(url.implicitTls()));
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        properties.put("mail.imap.starttls.enable", String.valueOf(!url.implicitTls()));
        properties.put("mail.imap.starttls.required", String.valueOf(!url.implicitTls() && !url.isLoopback()));
        properties.put("mail.imap.peek", "true");
        properties.put("mail.imap.fetchsize", "65536");
        return properties;
    }
}
