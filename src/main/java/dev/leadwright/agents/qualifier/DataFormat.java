package dev.leadwright.agents.qualifier;

import dev.leadwright.agents.lead.Leads;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.Tier;
import dev.leadwright.mail.EmailAddresses;
import java.util.Optional;

/** Finds values of a wrong form that a person must put right before the lead can be scored. */
final class DataFormat {
    private static final int QUOTE = 60;

    private DataFormat() {}

    /** The field, its value and what it should be; empty where all is well. */
    static Optional<String> findProblem(Contact contact) {
        Optional<String> email = contact.email()
                .filter(address -> !EmailAddresses.isValid(address))
                .map(address -> problem(ContactProperty.EMAIL, address, "is no e-mail address"));
        return email.or(() -> badScore(contact, ContactProperty.LEAD_SCORE))
                .or(() -> badScore(contact, ContactProperty.SCORE_OVERRIDE))
                .or(() -> contact.properties()
                        .find(ContactProperty.TIER_OVERRIDE)
                        .filter(tier -> Tier.find(tier).isEmpty())
                        .map(tier -> problem(ContactProperty.TIER_OVERRIDE, tier, "is none of HOT, WARM and COLD")));
    }

    private static Optional<String> badScore(Contact contact, String field) {
        return contact.properties()
                .find(field)
                .filter(_ -> contact.properties()
                        .findInt(field)
                        .filter(number -> number >= 0 && number <= 100)
                        .isEmpty())
                .map(score -> problem(field, score, "is no number from 0 to 100"));
    }

    private static String problem(String field, String value, String what) {
        return field + ": \"" + Leads.abbreviated(value, QUOTE) + "\" " + what + ". Correct it and set the task to"
                + " NOT_STARTED.";
    }
}
