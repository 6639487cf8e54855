package dev.leadwright.agents.outreach;

import dev.leadwright.agents.LeadStage;
import dev.leadwright.agents.lead.LeadRecords;
import dev.leadwright.agents.lead.Leads;
import dev.leadwright.agents.lead.MissingFields;
import dev.leadwright.analyst.OutreachBrief.Stage;
import dev.leadwright.compliance.MailLaw;
import dev.leadwright.compliance.Objection;
import dev.leadwright.compliance.Recipient;
import dev.leadwright.crm.Company;
import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.MailConsent;
import dev.leadwright.crm.TaskId;
import dev.leadwright.mail.EmailAddresses;
import dev.leadwright.mail.MailSettings;
import dev.leadwright.mail.OptOuts;
import dev.leadwright.orchestration.Outcome;
import dev.leadwright.orchestration.TaskRun;
import dev.leadwright.replies.Conversations;
import dev.leadwright.replies.Suppressions;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Decides by what the contact's record and ours say whether the contact may be written to at all. */
@Component
class Permission {
    private final MissingFields missingFields;
    private final LeadRecords records;
    private final MailSettings mail;
    private final Drafts drafts;
    private final Suppressions suppressions;
    private final Conversations conversations;
    private final MailLaw law;
    private final OptOuts optOuts;

    Permission(
            MissingFields missingFields,
            LeadRecords records,
            MailSettings mail,
            Drafts drafts,
            Suppressions suppressions,
            Conversations conversations,
            MailLaw law,
            OptOuts optOuts) {
        this.missingFields = missingFields;
        this.records = records;
        this.mail = mail;
        this.drafts = drafts;
        this.suppressions = suppressions;
        this.conversations = conversations;
        this.law = law;
        this.optOuts = optOuts;
    }

    /** How the task ends without a mail; empty where one may be sent. */
    Optional<Outcome> refusal(Contact contact, Optional<Company> company, Stage stage, TaskRun run) {
        Optional<Outcome> unwanted = unwanted(contact);
        unwanted.ifPresent(_ -> records.reached(contact.id(), LeadStage.STOPPED));
        return unwanted.or(() -> bounced(contact))
                .or(() -> answered(contact))
                .or(() -> writtenToBefore(contact, stage, Optional.of(run.task().id())))
                .or(() -> unusableAddress(contact, run))
                .or(this::noMailServer)
                .or(this::noWayOut)
                .or(() -> unlawful(contact, company));
    }

    /** The same before there is a task, without leaving a trace. */
    Optional<Outcome> foresee(Contact contact, Optional<Company> company, Stage stage) {
        return unwanted(contact)
                .or(() -> bounced(contact))
                .or(() -> answered(contact))
                .or(() -> writtenToBefore(contact, stage, Optional.empty()))
                .or(() -> contact.email().isEmpty()
                        ? Optional.of(new Outcome.NeedsHuman("No e-mail address is known"))
                        : invalidAddress(contact))
                .or(this::noMailServer)
                .or(this::noWayOut)
                .or(() -> objection(contact, company).map(Permission::inWords));
    }

    private Optional<Outcome> unwanted(Contact contact) {
        return optedOut(contact).or(() -> suppressed(contact));
    }

    private Optional<Outcome> optedOut(Contact contact) {
        return contact.properties().isTrue(ContactProperty.EMAIL_OPT_OUT)
                ? Optional.of(Consent.optedOut(MailConsent.OptedOut.ALL))
                : Optional.empty();
    }

    private Optional<Outcome> bounced(Contact contact) {
        return hasStatus(contact, OutreachStatus.BOUNCED)
                        || contact.properties()
                                .find(ContactProperty.HARD_BOUNCE_REASON)
                                .isPresent()
                ? Optional.of(new Outcome.Completed("Not written to: mail to this address has bounced"))
                : Optional.empty();
    }

    private Optional<Outcome> suppressed(Contact contact) {
        return contact.email()
                .flatMap(suppressions::find)
                .map(found -> new Outcome.Completed(
                        "Not written to: " + found.reason().words() + ", as known since " + found.at()));
    }

    /** By our mailbox, by HubSpot's own properties, or by a person's word. */
    private Optional<Outcome> answered(Contact contact) {
        return hasStatus(contact, OutreachStatus.RESPONDED)
                        || conversations.hasAnswered(contact.ids())
                        || hasRepliedInCrm(contact)
                ? Optional.of(new Outcome.Completed("Not written to: the contact has answered, a person goes on"))
                : Optional.empty();
    }

    /** A reply before our first mail answers something else. */
    private static boolean hasRepliedInCrm(Contact contact) {
        Optional<Instant> written = contact.properties().findInstant(ContactProperty.LAST_OUTREACH_DATE);
        return written.isPresent()
                && Stream.of(ContactProperty.LAST_SALES_EMAIL_REPLY, ContactProperty.LAST_EMAIL_REPLY)
                        .flatMap(property -> contact.properties().findInstant(property).stream())
                        .anyMatch(written.get()::isBefore);
    }

    private static boolean hasStatus(Contact contact, OutreachStatus status) {
        return contact.properties()
                .find(ContactProperty.OUTREACH_STATUS)
                .filter(status.name()::equalsIgnoreCase)
                .isPresent();
    }

    /** The task whose own run was cut short goes on; any other ends here. Knows it even if our database was lost. */
    private Optional<Outcome> writtenToBefore(Contact contact, Stage stage, Optional<TaskId> task) {
        Optional<StoredDraft> draft = drafts.find(contact, stage);
        Optional<String> last = contact.properties().find(ContactProperty.LAST_OUTREACH_DATE);
        boolean byAnother = draft.isPresent()
                ? draft.get().done() && !task.equals(Optional.of(draft.get().task()))
                : stage == Stage.FIRST_TOUCH && last.isPresent();
        return byAnother
                ? Optional.of(new Outcome.Completed("Not written to again: this mail was sent before"
                        + last.map(date -> ", on " + date).orElse("")))
                : Optional.empty();
    }

    private Optional<Outcome> unusableAddress(Contact contact, TaskRun run) {
        if (contact.email().isEmpty()) {
            return Optional.of(missingFields
                    .askFor(ContactProperty.EMAIL, contact, run)
                    .<Outcome>map(task -> new Outcome.AwaitingData(ContactProperty.EMAIL, task))
                    .orElse(new Outcome.NeedsHuman("No e-mail address is known and none was found. Enter one and set"
                            + " the task to NOT_STARTED, or complete it.")));
        }
        return invalidAddress(contact);
    }

    private static Optional<Outcome> invalidAddress(Contact contact) {
        return contact.email()
                .filter(address -> !EmailAddresses.isValid(address))
                .map(address -> new Outcome.InvalidData("email: \"" + Leads.abbreviated(address, 60)
                        + "\" is no address mail can be sent to. Correct it and set the task to NOT_STARTED."));
    }

    private Optional<Outcome> noMailServer() {
        return mail.smtpUrl().isEmpty() || mail.from().isBlank()
                ? Optional.of(new Outcome.NeedsHuman("No mail can be sent: set mail.smtp-url and mail.from in"
                        + " leadwright.yaml, then set the task to NOT_STARTED."))
                : Optional.empty();
    }

    private Optional<Outcome> unlawful(Contact contact, Optional<Company> company) {
        Optional<Objection> objection = objection(contact, company);
        objection
                .filter(Objection.NotThisRecipient.class::isInstance)
                .ifPresent(_ -> records.reached(contact.id(), LeadStage.STOPPED));
        return objection.map(Permission::inWords);
    }

    private Optional<Objection> objection(Contact contact, Optional<Company> company) {
        return law.objection(new Recipient(
                contact.email().orElseThrow(),
                contact.properties().find(ContactProperty.COUNTRY),
                company.flatMap(employer -> employer.properties().find(CompanyProperty.COUNTRY)),
                contact.properties().find(ContactProperty.LEGAL_BASIS)));
    }

    private static Outcome inWords(Objection objection) {
        return switch (objection) {
            case Objection.NotThisRecipient(String why) -> new Outcome.Completed("Not written to: " + why);
            case Objection.NotYet(String why) -> new Outcome.NeedsHuman(why + " Then set the task to NOT_STARTED.");
        };
    }

    /** Nobody is written to who could not ask for no more. */
    private Optional<Outcome> noWayOut() {
        return optOuts.missing().map(what -> new Outcome.NeedsHuman(what + " Then set the task to NOT_STARTED."));
    }
}
