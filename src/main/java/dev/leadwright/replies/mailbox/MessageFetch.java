package dev.leadwright.replies.mailbox;

import dev.leadwright.replies.reading.MailParser;
import jakarta.mail.MessagingException;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.ENVELOPE;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * Asks for one message by its UID, in one command: the library's own streams take the server's NO for the end of the message.
 */
final class MessageFetch {
    private final IMAPFolder folder;
    private final long uid;

    MessageFetch(IMAPFolder folder, long uid) {
        this.folder = folder;
        this.uid = uid;
    }

    /** What the server says of the message. */
    sealed interface Answer {

        /**
         * Its beginning.
         *
         * @param receivedAt by the server's clock, if it tells
         */
        @SuppressWarnings("ArrayRecordComponent") // answers are never compared
        record Given(byte[] bytes, Optional<Date> receivedAt) implements Answer {}

        /**
         * It is there, and not given out.
         *
         * @param words the server's
         */
        record Refused(String words) implements Answer {}

        /** There is no such message any more. */
        record Gone() implements Answer {}
    }

    /** @param maxBytes the rest of a larger message is not even fetched */
    Answer beginning(int maxBytes) throws MessagingException {
        return (Answer) folder.doCommand(server -> beginning(server, maxBytes));
    }

    private Answer beginning(IMAPProtocol server, int maxBytes) throws ProtocolException {
        Response[] said = said(server, "(INTERNALDATE BODY.PEEK[]<0." + maxBytes + ">)");
        Response end = said[said.length - 1];
        if (end.isNO()) {
            return new Answer.Refused(String.valueOf(end.getRest()));
        }
        server.handleResult(end);
        Optional<FetchResponse> message = ours(said).findFirst();
        if (message.isEmpty()) {
            return new Answer.Gone();
        }
        BODY body = message.get().getItem(BODY.class);
        ByteArray bytes = body == null ? null : body.getByteArray();
        INTERNALDATE date = message.get().getItem(INTERNALDATE.class);
        return bytes == null || bytes.getCount() == 0
                ? new Answer.Refused("it is empty")
                : new Answer.Given(
                        bytes.getNewBytes(), Optional.ofNullable(date).map(INTERNALDATE::getDate));
    }

    /** Whom it is from and what its subject is, in sentences; blank where not even that is told. */
    String envelope() {
        try {
            return String.valueOf(folder.doCommand(server -> ours(said(server, "(ENVELOPE)"))
                    .flatMap(message -> Stream.ofNullable(message.getItem(ENVELOPE.class)))
                    .findFirst()
                    .map(MessageFetch::words)
                    .orElse("")));
        } catch (MessagingException | RuntimeException notTold) {
            return "";
        }
    }

    private static String words(ENVELOPE envelope) {
        String from = envelope.from == null || envelope.from.length == 0 ? "" : envelope.from[0].toUnicodeString();
        return MailParser.envelope(from, envelope.subject == null ? "" : envelope.subject);
    }

    private Response[] said(IMAPProtocol server, String items) {
        Response[] said = server.command("UID FETCH " + uid + " " + items, null);
        server.notifyResponseHandlers(said);
        return said;
    }

    private Stream<FetchResponse> ours(Response[] said) {
        return Stream.of(said)
                .filter(FetchResponse.class::isInstance)
                .map(FetchResponse.class::cast)
                .filter(message -> {
                    UID number = message.getItem(UID.class);
                    return number != null && number.uid == uid;
                });
    }
}
