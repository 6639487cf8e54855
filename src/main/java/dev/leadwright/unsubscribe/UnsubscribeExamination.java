package dev.leadwright.unsubscribe;

import dev.leadwright.dashboard.DashboardSettings;
import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Examination;
import dev.leadwright.mail.MailSettings;
import dev.leadwright.replies.RepliesSettings;
import java.util.List;

/** Whether whoever is written to can ask for no more mail. */
public final class UnsubscribeExamination implements Examination {
    private static final String SUBJECT = "Unsubscribing";

    private final WaysOut ways;
    private final MailSettings mail;

    public UnsubscribeExamination(
            UnsubscribeSettings settings, DashboardSettings dashboard, RepliesSettings replies, MailSettings mail) {
        this.ways = new WaysOut(settings, dashboard, replies);
        this.mail = mail;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<Check> run() {
        return List.of(check());
    }

    private Check check() {
        if (mail.smtpUrl().isEmpty()) {
            return Check.ok(SUBJECT, "No mail is sent.");
        }
        if (ways.localLinks()) {
            return Check.fail(
                    SUBJECT,
                    "The links in mails lead to this machine (unsubscribe.local-links is true), where no recipient gets.",
                    "Take it away, and set unsubscribe.public-url.");
        }
        if (ways.publicUrl().isPresent()) {
            return Check.ok(
                    SUBJECT,
                    "By one click at " + ways.publicUrl().get() + UnsubscribeServlet.PATH + "/..."
                            + (ways.byMail() ? ", or by mail." : ".")
                            + " This path must be reached from the internet; your mail server must sign List-Unsubscribe and"
                            + " List-Unsubscribe-Post (DKIM).");
        }
        return ways.byMail()
                ? Check.warn(
                        SUBJECT,
                        "By mail only: mail programs show no button, and Gmail and Yahoo ask for one from those who send much.",
                        "Set unsubscribe.public-url to the https address whose path " + UnsubscribeServlet.PATH
                                + "/ a proxy leads to the dashboard's port.")
                : Check.fail(
                        SUBJECT,
                        WaysOut.NONE.substring(0, WaysOut.NONE.indexOf(" Set ")),
                        WaysOut.NONE.substring(WaysOut.NONE.indexOf("Set ")));
    }
}
