package dev.leadwright.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxServerTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    @Test
    void eachMailBecomesAFileOfItsOwn() throws Exception {
        Path folder = home.resolve("outbox");
        try (var outbox = OutboxServer.start(folder, CLOCK)) {
            send(outbox, "ada@lead.example", "Hello Ada");
            send(outbox, "bob@lead.example", "Hello Bob");

            assertThat(outbox.count()).isEqualTo(2);
        }
        try (var files = Files.list(folder)) {
            List<Path> mails = files.toList();
            assertThat(mails)
                    .allSatisfy(file ->
                            assertThat(file.getFileName().toString()).matches("20261123-093000-000-[0-9a-f-]+\\.eml"));
            assertThat(mails.stream().map(OutboxServerTests::subject))
                    .containsExactlyInAnyOrder("Hello Ada", "Hello Bob");
        }
    }

    @Test
    void nothingOfTheMailNamesTheFile() throws Exception {
        Path folder = home.resolve("a/b/outbox");
        try (var outbox = OutboxServer.start(folder, CLOCK)) {
            send(outbox, "\"../../escape\"@lead.example", "../../escape");
        }
        try (var files = Files.walk(home).filter(Files::isRegularFile)) {
            assertThat(files).singleElement().satisfies(file -> assertThat(file).hasParent(folder));
        }
    }

    private static void send(OutboxServer outbox, String to, String subject) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(outbox.port()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("sales@sender.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject);
        message.setText("Hello");
        Transport.send(message);
    }

    private static String subject(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in).getSubject();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
