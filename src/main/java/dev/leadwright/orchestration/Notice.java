package dev.leadwright.orchestration;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.TaskId;
import java.util.Optional;

/**
 * Something people should know, published as an application event.
 *
 * @param cause tells notices of one cause apart from others: those with the same cause become one alert with a count
 * @param title one line, for a list: {@code Lead qualified: Ada Byron, 85, HOT}
 * @param detail what happened and what to do, in whole sentences
 */
public record Notice(
        Severity severity,
        Audience audience,
        String cause,
        String title,
        String detail,
        Optional<ContactId> contact,
        Optional<TaskId> task,
        Optional<OwnerId> owner) {

    /** How much it matters. */
    public enum Severity {
        INFO,
        WARNING,
        URGENT
    }

    /** Who should know. */
    public enum Audience {
        /** Sales: a hot lead was written to. */
        SALES,
        /** The owner of the contact. */
        OWNER,
        /** Whoever keeps the CRM's data right. */
        DATA_TEAM,
        /** Whoever runs Leadwright. */
        OPERATOR,
        /** The person to whom tasks are escalated. */
        HUMAN
    }
}
