package dev.leadwright.crm;

import java.math.BigInteger;
import java.util.Comparator;

/**
 * Identifies a record of the CRM. Ids become part of request paths, so nothing but digits is accepted: an id that came
 * from a webhook, a tool call or a page can never be anything else.
 */
public sealed interface RecordId permits ContactId, CompanyId, TaskId, NoteId, EmailId, OwnerId, QueueId {

    int MAX_DIGITS = 20;

    /** In the order of their creation, as HubSpot gives out ids. */
    Comparator<RecordId> OLDEST_FIRST = Comparator.comparing(id -> new BigInteger(id.value()));

    String value();

    static void requireDigits(String what, String value) {
        if (!isDigits(value)) {
            throw new IllegalArgumentException("Not the id of a " + what + ": \"" + abbreviated(value)
                    + "\". An id is 1 to " + MAX_DIGITS + " digits.");
        }
    }

    static boolean isDigits(String value) {
        return !value.isEmpty() && value.length() <= MAX_DIGITS && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String abbreviated(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "...";
    }
}
