package dev.leadwright.agents.outreach;

import dev.leadwright.agents.LeadStage;
import dev.leadwright.agents.lead.LeadRecords;
import dev.leadwright.agents.lead.Leads;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.MailConsent;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.orchestration.Outcome;
import dev.leadwright.orchestration.TaskRun;
import dev.leadwright.orchestration.TemporaryFailure;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the CRM whether a contact has opted out of mail. As long as it does not say, nothing is sent. */
@Component
class Consent {
    private final LeadRecords records;

    Consent(LeadRecords records) {
        this.records = records;
    }

    /**
     * How the task ends without a mail; empty where nothing speaks against one.
     *
     * @throws TemporaryFailure where the CRM does not say: the task waits and is tried again
     */
    Optional<Outcome> refusal(Contact contact, TaskRun run) {
        return switch (ask(contact, run)) {
            case MailConsent.NotOptedOut() -> Optional.empty();
            case MailConsent.OptedOut(String of) -> {
                records.reached(contact.id(), LeadStage.STOPPED);
                yield Optional.of(optedOut(of));
            }
        };
    }

    static Outcome optedOut(String of) {
        return new Outcome.Completed("Not written to: the contact has opted out of " + Leads.abbreviated(of, 60));
    }

    private static MailConsent ask(Contact contact, TaskRun run) {
        try {
            return run.crm().getMailConsent(contact.email().orElseThrow());
        } catch (CrmException.Throttled | CrmException.Suspended notNow) {
            throw notNow; // no failure: the run is put off
        } catch (CrmException unknown) {
            if (needsOperator(unknown)) {
                run.tell(notice(unknown));
            }
            throw new TemporaryFailure(
                    "Nothing is sent as long as it is not known whether the contact has opted out of mail. "
                            + unknown.getMessage(),
                    unknown,
                    unknown.findRetryAfter());
        }
    }

    /** A scope or a setting is wrong, which no waiting mends. */
    private static boolean needsOperator(CrmException unknown) {
        return switch (unknown) {
            case CrmException.Unauthorized _,
                    CrmException.Invalid _,
                    CrmException.NotFound _,
                    CrmException.Conflict _ -> true;
            case CrmException.Unavailable _,
                    CrmException.Throttled _,
                    CrmException.Suspended _,
                    CrmException.OutcomeUnknown _,
                    CrmException.Withdrawn _ -> false;
        };
    }

    private static Notice notice(CrmException unknown) {
        return new Notice(
                Severity.URGENT,
                Audience.OPERATOR,
                "mail-consent-unreadable",
                "No mail is sent: opt-outs cannot be read",
                unknown.getMessage() + " Until then no mail is sent to anybody; the tasks wait.",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
