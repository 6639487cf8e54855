package dev.leadwright.sending;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When Leadwright stops all mail by itself: too many mails come back for good, or are complained of. Mail providers refuse
 * whoever goes on regardless; Gmail asks for less than 0.1 % complaints.
 *
 * @param enabled whether it does
 * @param window over which is counted
 * @param minMails so many must have left in it, or a share says nothing
 * @param bouncePercent of them that may come back for good
 * @param complaintPercent of them that may be complained of
 * @param minComplaints so few never stop mail, however few mails left: one complaint is more than 0.1 % of anything below a
 *     thousand mails
 */
public record AutoPause(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("7d") Duration window,
        @DefaultValue("50") int minMails,
        @DefaultValue("2") double bouncePercent,
        @DefaultValue("0.1") double complaintPercent,
        @DefaultValue("2") int minComplaints) {

    public AutoPause {
        if (window.compareTo(Duration.ofHours(1)) < 0 || window.compareTo(Duration.ofDays(365)) > 0) {
            throw new IllegalArgumentException("window is " + window + "; it is 1h to 365d: 7d.");
        }
        if (minMails < 1 || minComplaints < 1) {
            throw new IllegalArgumentException("min-mails and min-complaints must be 1 or more: 50 and 2.");
        }
        if (!isShare(bouncePercent) || !isShare(complaintPercent)) {
            throw new IllegalArgumentException(
                    "bounce-percent and complaint-percent are more than 0 and at most 100: 2 and 0.1.");
        }
    }

    private static boolean isShare(double percent) {
        return percent > 0 && percent <= 100;
    }
}
