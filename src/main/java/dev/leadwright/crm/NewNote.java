package dev.leadwright.crm;

import java.time.Instant;
import java.util.List;

/**
 * A note to create.
 *
 * @param body HTML whose text parts are escaped by whoever composes it; at most 65,536 characters (HubSpot)
 */
public record NewNote(String body, Instant at, List<ContactId> contacts, List<CompanyId> companies) {
    public static final int MAX_BODY = 65_536;

    public NewNote {
        contacts = List.copyOf(contacts);
        companies = List.copyOf(companies);
        if (body.length() > MAX_BODY) {
            throw new IllegalArgumentException(
                    "A note holds at most " + MAX_BODY + " characters, not " + body.length() + ".");
        }
        if (contacts.isEmpty() && companies.isEmpty()) {
            throw new IllegalArgumentException("A note names at least one contact or company.");
        }
    }

    public NewNote withBody(String body) {
        return new NewNote(body, at, contacts, companies);
    }
}
