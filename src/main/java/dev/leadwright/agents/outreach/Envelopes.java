package dev.leadwright.agents.outreach;

import dev.leadwright.agents.lead.Leads;
import dev.leadwright.analyst.OutreachBrief.Stage;
import dev.leadwright.crm.Contact;
import dev.leadwright.mail.MailSettings;
import dev.leadwright.mail.OutgoingMail;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Makes a mail of a draft: to whom it goes, in which thread, with the signature. */
@Component
class Envelopes {
    /** At most five words of letters; a full stop only ends one. */
    private static final Pattern NAME = Pattern.compile("(?:[\\p{L}\\p{M}'’-]{1,30}\\.?(?: |$)){1,5}");

    private final MailSettings settings;

    Envelopes(MailSettings settings) {
        this.settings = settings;
    }

    /** @param earlier the mail it follows up, in whose thread it then stands */
    OutgoingMail mail(Contact contact, Stage stage, StoredDraft draft, Optional<StoredDraft> earlier) {
        String subject = earlier.map(mail -> "Re: " + mail.subject()).orElse(draft.subject());
        return new OutgoingMail(
                draft.messageId(),
                contact.id().value(),
                stage.key(),
                contact.email().orElseThrow(),
                addressee(contact),
                Leads.abbreviated(subject, OutgoingMail.MAX_SUBJECT),
                signed(draft.body()),
                earlier.map(StoredDraft::messageId));
    }

    /** The name beside the address, where it is a name: everybody who gets the mail sees it. */
    private static String addressee(Contact contact) {
        boolean named = contact.firstName().isPresent() || contact.lastName().isPresent();
        String name = Leads.name(contact);
        return named && NAME.matcher(name).matches() ? name : "";
    }

    private String signed(String body) {
        return settings.fromName().isBlank() ? body : body + "\n" + settings.fromName();
    }
}
