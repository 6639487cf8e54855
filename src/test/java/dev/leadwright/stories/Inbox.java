package dev.leadwright.stories;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import java.util.stream.Stream;

/** Anna's mailbox, on a real IMAP server, and what comes into it. */
final class Inbox implements AutoCloseable {
    private static final String USER = "anna";
    private static final String PASSWORD = "anna-imap-0001";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser anna;
    private int delivered;

    Inbox() {
        server.start();
        anna = server.setUser(Town.ANNA, USER, PASSWORD);
    }

    String url() {
        return "imap://" + USER + ":" + PASSWORD + "@127.0.0.1:"
                + server.getImap().getPort() + "/INBOX";
    }

    /** A person answers, or a program does in their name. */
    void answer(Person from, Outbox.Mail to, Instant at, String headers, String text) {
        delivers("""
                From: %s <%s>
                To: %s
                Subject: Re: %s
                Date: %s
                Message-ID: <answer-%d@%s>
                In-Reply-To: <%s>
                References: <%s>
                %sContent-Type: text/plain; charset=utf-8

                %s
                """.formatted(
                        from.name(),
                        from.email(),
                        Town.ANNA,
                        to.subject(),
                        date(at),
                        ++delivered,
                        from.email().replaceAll(".*@", ""),
                        to.messageId(),
                        to.messageId(),
                        headers,
                        text));
    }

    /** The mail server of a person says that there is no such address (RFC 3464). */
    void bounce(Person failed, String messageId, Instant at) {
        delivers("""
                Return-Path: <>
                From: MAILER-DAEMON@mx.example (Mail Delivery System)
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Date: %s
                Message-ID: <bounce-%d@mx.example>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                I'm sorry to have to inform you that your message could not be delivered.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 User unknown

                --b
                Content-Type: text/rfc822-headers

                Message-ID: <%s>
                To: %s

                --b--
                """.formatted(Town.ANNA, date(at), ++delivered, failed.email(), messageId, failed.email()));
    }

    void delivers(String message) {
        try {
            anna.deliver(new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many messages are there, and how many of them are marked as read. */
    long count(boolean read) {
        return Stream.of(server.getReceivedMessages())
                .filter(message -> isRead(message) == read)
                .count();
    }

    private static boolean isRead(Message message) {
        try {
            return message.isSet(Flags.Flag.SEEN);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }

    @Override
    public void close() {
        server.stop();
    }
}
