package dev.leadwright.agents.outreach;

import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.OutreachBrief.Stage;
import dev.leadwright.crm.Contact;
import dev.leadwright.mail.OutgoingMail;
import dev.leadwright.orchestration.Effects;
import dev.leadwright.orchestration.TaskRun;

/** A mail ready to be sent, by whose leave, and as what it was written. */
record Letter(LastLook.Permit permit, StoredDraft draft, OutgoingMail mail) {

    Contact contact() {
        return permit.contact();
    }

    /** To whom it goes, as the CRM had it at the last look. */
    Lead lead() {
        return new Lead(contact(), permit.company());
    }

    Stage stage() {
        return permit.stage();
    }

    /** What is done once for it: a contact that was merged since it was written does not have it done again. */
    Effects effects(TaskRun run) {
        return run.effectsOf(draft.contact());
    }
}
