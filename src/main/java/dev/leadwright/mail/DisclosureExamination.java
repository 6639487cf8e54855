package dev.leadwright.mail;

import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Examination;
import java.util.List;

/** Whether mails say that AI prepared them. */
public final class DisclosureExamination implements Examination {
    private static final String SUBJECT = "AI disclosure";

    private final AiDisclosure disclosure;

    public DisclosureExamination(MailSettings mail) {
        this.disclosure = mail.aiDisclosure();
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<Check> run() {
        return List.of(
                disclosure.shown()
                        ? Check.ok(SUBJECT, "Every mail says: \"" + disclosure.english() + "\"")
                        : Check.warn(
                                SUBJECT,
                                "Mails do not say that they were prepared with AI (mail.ai-disclosure.shown is false).",
                                "Set it to true, unless you know that nobody who is written to must be told."));
    }
}
