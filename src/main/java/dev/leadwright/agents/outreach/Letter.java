package dev.leadwright.agents.outreach;

import dev.leadwright.analyst.OutreachBrief.Stage;
import dev.leadwright.crm.Contact;
import dev.leadwright.mail.OutgoingMail;

/** A mail ready to be sent, and by whose leave. */
record Letter(LastLook.Permit permit, OutgoingMail mail) {

    Contact contact() {
        return permit.contact();
    }

    Stage stage() {
        return permit.stage();
    }
}
