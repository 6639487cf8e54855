package dev.leadwright.mail;

import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Examination;
import java.util.ArrayList;
import java.util.List;

/** Whether mails say who writes, from where, and where the data of those who are written to is from. */
public final class FooterExamination implements Examination {
    private static final String SUBJECT = "Mail footer";

    private final MailSettings mail;

    public FooterExamination(MailSettings mail) {
        this.mail = mail;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<Check> run() {
        if (mail.smtpUrl().isEmpty()) {
            return List.of(Check.ok(SUBJECT, "No mail is sent."));
        }
        List<String> missing = new ArrayList<>();
        if (mail.fromName().isBlank()) {
            missing.add("mail.from-name");
        }
        if (mail.company().isBlank()) {
            missing.add("mail.company");
        }
        if (mail.postalAddress().isBlank()) {
            missing.add("mail.postal-address");
        }
        if (missing.isEmpty()) {
            return List.of(Check.ok(
                    SUBJECT,
                    "Every mail says who writes; the first says: \""
                            + mail.dataOrigin().english() + "\" (mail.data-origin)"));
        }
        boolean nothingIsSent =
                mail.fromName().isBlank() || mail.postalAddress().isBlank();
        String detail = "Mails do not say in full who writes to whom they reach: " + String.join(", ", missing)
                + (missing.size() == 1 ? " is not set." : " are not set.")
                + (nothingIsSent ? " Nothing is sent." : "");
        String remedy = "Set it: the law of many countries asks for the sender's name, company and postal address.";
        return List.of(nothingIsSent ? Check.fail(SUBJECT, detail, remedy) : Check.warn(SUBJECT, detail, remedy));
    }
}
