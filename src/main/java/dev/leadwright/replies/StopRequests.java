package dev.leadwright.replies;

import dev.leadwright.crm.ContactId;
import java.time.Instant;

/** Takes the requests for no more mail that come by the link in our mails. */
public interface StopRequests {

    /**
     * Enters one. From its return on the address is suppressed, for all nodes, whether or not the CRM can be reached; what
     * there is to do in the CRM follows by itself, once however often this is called.
     */
    void enter(StopRequest request);

    /**
     * Who wants no more mail.
     *
     * @param portal that was worked when the mail left
     * @param address to which it went, normalised
     * @param contact to whom it went, by the id of then
     * @param sentMessageId of the mail whose link was used, without angle brackets
     * @param sentAt when that left
     */
    record StopRequest(String portal, String address, ContactId contact, String sentMessageId, Instant sentAt) {}
}
