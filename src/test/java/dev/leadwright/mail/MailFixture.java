package dev.leadwright.mail;

import dev.leadwright.testing.FixedOptOuts;
import dev.leadwright.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mailer on a database of its own. */
final class MailFixture {
    static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    final JdbcClient sql = database();
    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final SentMailTable sent = new SentMailTable(sql, clock);

    SmtpMailer mailer(int port) {
        return mailer(settings("smtp://127.0.0.1:" + port));
    }

    SmtpMailer mailer(MailSettings settings) {
        return new SmtpMailer(settings, sent, new FixedOptOuts(), clock);
    }

    static MailSettings settings(String smtpUrl) {
        return new MailSettings(
                Optional.of(smtpUrl).filter(url -> !url.isEmpty()),
                "sales@sender.example",
                "Jörg Müller",
                Optional.of("jm@sender.example"),
                "Sender GmbH",
                "Hafenstraße 1, 20457 Hamburg",
                new DataOrigin("Your data is from our CRM.", "Ihre Daten sind aus unserem CRM."),
                new AiDisclosure(
                        true,
                        "Prepared with AI and sent on behalf of the sender.",
                        "Mit KI vorbereitet und im Auftrag des Absenders versandt."),
                false,
                Duration.ofSeconds(5));
    }

    static OutgoingMail mail() {
        return mail("Ada Lovelace", "A question", "Hello Ada,\n\nshall we talk?");
    }

    static OutgoingMail mail(String toName, String subject, String text) {
        return new OutgoingMail(
                "id-1@sender.example",
                "101",
                "first-touch",
                "Ada@Lead.example",
                toName,
                subject,
                text,
                Optional.empty());
    }

    private static JdbcClient database() {
        JdbcClient sql = JdbcClient.create(TestDatabase.create("leadwright").dataSource());
        sql.sql("CREATE SCHEMA leadwright").update();
        try (var migration = MailFixture.class.getResourceAsStream("/db/leadwright/V003__mail.sql")) {
            sql.sql(new String(migration.readAllBytes(), StandardCharsets.UTF_8))
                    .update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sql;
    }
}
