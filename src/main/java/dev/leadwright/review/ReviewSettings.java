package dev.leadwright.review;

import dev.leadwright.crm.Tier;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which mails a person approves before they leave.
 *
 * @param enabled false: none; a mail that waits already goes on waiting
 * @param tiers of which all mails
 * @param firstMails as long as fewer mails than these have left, all
 * @param linted every mail that the linter had to put right
 * @param expiresAfter how long a mail waits for its decision; Saturdays and Sundays do not count; then it is not sent
 * @param completingTaskApproves whether completing the task "Human Review Required" in the CRM approves the mail in it
 */
public record ReviewSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("HOT") List<Tier> tiers,
        @DefaultValue("50") int firstMails,
        @DefaultValue("true") boolean linted,
        @DefaultValue("3d") Duration expiresAfter,
        @DefaultValue("true") boolean completingTaskApproves) {

    public ReviewSettings {
        tiers = List.copyOf(tiers);
        if (firstMails < 0) {
            throw new IllegalArgumentException("review.first-mails must be 0 or more: 50.");
        }
        if (!expiresAfter.isPositive()) {
            throw new IllegalArgumentException("review.expires-after must be longer than zero: 3d.");
        }
    }
}
