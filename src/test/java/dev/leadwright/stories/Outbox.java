package dev.leadwright.stories;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mails that a mail server took, oldest first, read from their {@code .eml} files. */
final class Outbox {
    private static final Pattern LINK = Pattern.compile("<(https?:[^>]+)>");

    private final Path folder;

    Outbox(Path folder) {
        this.folder = folder;
    }

    /**
     * A mail.
     *
     * @param messageId without angle brackets
     * @param unsubscribe the link of one click in its headers
     * @param replyTo the Message-ID of the mail it follows, without angle brackets; blank: none
     */
    record Mail(String to, String subject, String messageId, String replyTo, Optional<URI> unsubscribe, String text) {}

    List<Mail> mails() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(Outbox::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Mail> mailsTo(Person person) {
        return mails().stream()
                .filter(mail -> mail.to().equalsIgnoreCase(person.email()))
                .toList();
    }

    private static Mail read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
            return new Mail(
                    header(mail, "X-Outbox-Recipient"),
                    mail.getSubject(),
                    header(mail, "Message-ID").replaceAll("[<>]", ""),
                    header(mail, "In-Reply-To").replaceAll("[<>]", ""),
                    oneClick(mail),
                    text(mail));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(file + " is no mail.", e);
        }
    }

    /** Only what carries both headers is a link of one click (RFC 8058). */
    private static Optional<URI> oneClick(MimeMessage mail) throws MessagingException {
        Matcher link = LINK.matcher(header(mail, "List-Unsubscribe"));
        return header(mail, "List-Unsubscribe-Post").equals("List-Unsubscribe=One-Click") && link.find()
                ? Optional.of(URI.create(link.group(1)))
                : Optional.empty();
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        return Optional.ofNullable(mail.getHeader(name, null)).orElse("");
    }

    private static String text(Part part) throws MessagingException, IOException {
        return part.getContent() instanceof MimeMultipart parts
                ? text(parts.getBodyPart(0))
                : String.valueOf(part.getContent()).replace("\r\n", "\n");
    }
}
