package dev.leadwright.replies.incoming;

import dev.leadwright.crm.Contact;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.EmailDirection;
import dev.leadwright.crm.EmailStatus;
import dev.leadwright.crm.NewEmail;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.mail.MailSettings;
import dev.leadwright.orchestration.Effects;
import dev.leadwright.orchestration.Journal;
import dev.leadwright.orchestration.Patience;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hands a mail to people: as a logged e-mail and as a task. What the mail says is shown to them and escaped. */
@Component
class PeoplesWork {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_QUOTE = 1_500;

    private final Crm crm;
    private final Journal journal;
    private final MailSettings settings;
    private final Clock clock;

    PeoplesWork(Crm crm, Patience patience, Journal journal, MailSettings settings, Clock clock) {
        this.crm = patience.around(crm);
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /** Logs it on the contact, unless HubSpot has it from the mailbox itself. */
    void log(Incoming mail, Contact contact) {
        if (!mail.fromCrm() && !isLogged(mail, contact)) {
            effects(mail)
                    .createEmail(
                            "log",
                            new NewEmail(
                                    mail.messageId().isBlank() ? mail.key() : mail.messageId(),
                                    mail.sender().isBlank() ? mail.recipient() : mail.sender(),
                                    settings.replyTo().orElse(settings.from()),
                                    mail.subject(),
                                    mail.body(),
                                    EmailStatus.SENT,
                                    mail.receivedAt(),
                                    List.of(contact.id()),
                                    contact.owner(),
                                    Optional.of(EmailDirection.INCOMING)));
        }
    }

    private boolean isLogged(Incoming mail, Contact contact) {
        return !mail.messageId().isBlank()
                && crm.listEmailsOf(contact.id()).stream()
                        .map(email -> email.messageId().replaceAll("[<>]", ""))
                        .anyMatch(mail.messageId()::equals);
    }

    /** Creates a task for the contact's owner, due now; once for each mail, however often it came. */
    void task(Incoming mail, Contact contact, String what, String why, TaskPriority priority) {
        String quote =
                mail.body().isBlank() ? "" : "<p>" + escaped(mail.subject()) + "</p><p>" + shown(mail.body()) + "</p>";
        NewTask task = NewTask.about(
                        contact.id(),
                        what + ": " + name(contact),
                        "<p>" + escaped(why) + "</p>" + quote,
                        priority,
                        clock.instant())
                .withOwner(contact.owner());
        effects(mail).createTask("task", task);
    }

    static String name(Contact contact) {
        String line = contact.displayName()
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ")
                .strip();
        return line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME - 1) + "…" : line;
    }

    private Effects effects(Incoming mail) {
        return journal.forScope("incoming-mail:" + mail.key());
    }

    private static String shown(String body) {
        String part = body.length() > LONGEST_QUOTE ? body.substring(0, LONGEST_QUOTE) + "…" : body;
        return escaped(part).replace("\n", "<br>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
