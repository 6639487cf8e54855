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
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/**
 * One mailbox, by a connection that is kept between looks and opened again when it was lost. It is opened read-only: nothing
 * is marked as read, moved or deleted. Not for several threads at once.
 */
public final class Mailbox implements AutoCloseable {
    /** A message that the server breaks off at so often is left for later: it would keep all others from being read. */
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
     * Gives out what came in after the bookmark, in its order, at most 500 messages; then what could not be had before. Whoever
     * takes a message keeps its bookmark; the look ends where that throws.
     *
     * @param since where there is no bookmark of this mailbox's present numbering: the moment to begin at
     * @param again messages that are asked for again; those of another numbering are left out
     */
    public void read(Optional<Bookmark> after, Instant since, List<Bookmark> again, Consumer<NewMessage> taker)
            throws MailboxUnavailable {
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
            for (long uid : numbers(open, found, last)) {
                taker.accept(read(new Bookmark(validity, uid), false));
            }
            for (Bookmark left : again) {
                if (left.uidValidity() == validity) {
                    taker.accept(read(left, true));
                }
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

    private static List<Long> numbers(IMAPFolder open, Message[] found, long last) throws MessagingException {
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        open.fetch(found, profile);
        List<Long> numbers = new ArrayList<>();
        for (Message message : found) {
            numbers.add(open.getUID(message));
        }
        return numbers.stream()
                .filter(uid -> uid > last)
                .sorted()
                .limit(MOST_AT_ONCE)
                .toList();
    }

    /** @param known whether it has made trouble before: then a lost connection is laid to it */
    private NewMessage read(Bookmark at, boolean known) throws MessagingException {
        IMAPFolder open = open();
        if (open.getUIDValidity() != at.uidValidity()) {
            throw new MessagingException("The mailbox was numbered anew while it was read");
        }
        var fetch = new MessageFetch(open, at.lastUid());
        try {
            return switch (fetch.beginning(maxBytes)) {
                case MessageFetch.Answer.Given(byte[] bytes, Optional<Date> received) ->
                    NewMessage.of(at, received.map(Date::toInstant).orElseGet(clock::instant), bytes);
                case MessageFetch.Answer.Refused(String words) ->
                    NewMessage.notGivenOut(
                            at,
                            clock.instant(),
                            "The mail server does not give it out (" + oneLine(words) + ").",
                            fetch.envelope());
                case MessageFetch.Answer.Gone() -> NewMessage.gone(at, clock.instant());
            };
        } catch (MessagingException | RuntimeException e) {
            if (!known && mayBeTheConnection(at.lastUid())) {
                throw new MessagingException("The connection was lost while message " + at.lastUid() + " was read");
            }
            return NewMessage.notGivenOut(
                    at, clock.instant(), "The mail server breaks off at it.", open.isOpen() ? fetch.envelope() : "");
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
        return properties;
    }
}
