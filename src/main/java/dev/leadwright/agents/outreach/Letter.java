package dev.leadwright.agents.outreach;

import dev.leadwright.analyst.OutreachBrief.Stage;
import dev.leadwright.crm.Contact;
import dev.leadwright.mail.OutgoingMail;

/** A mail ready to be sent, and to whom and for what. */
record Letter(Contact contact, Stage stage, OutgoingMail mail) {}
