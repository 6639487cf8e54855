package dev.leadwright.cli;

import dev.leadwright.compliance.ComplianceExamination;
import dev.leadwright.configuration.LeadwrightSettings;
import dev.leadwright.doctor.Examination;
import dev.leadwright.mail.DisclosureExamination;
import dev.leadwright.mail.DomainExamination;
import dev.leadwright.mail.FooterExamination;
import dev.leadwright.mail.MailServerExamination;
import dev.leadwright.replies.MailboxExamination;
import dev.leadwright.unsubscribe.UnsubscribeExamination;
import java.time.Clock;
import java.util.List;

/** All that must be right before mail to leads leaves. */
final class MailExaminations {
    private MailExaminations() {}

    static List<Examination> of(LeadwrightSettings settings) {
        return List.of(
                new MailServerExamination(settings.mail()),
                new DomainExamination(settings.mail()),
                new ComplianceExamination(settings.compliance(), settings.mail()),
                new FooterExamination(settings.mail()),
                new DisclosureExamination(settings.mail()),
                new UnsubscribeExamination(
                        settings.unsubscribe(), settings.dashboard(), settings.replies(), settings.mail()),
                new MailboxExamination(settings.replies(), settings.mail(), Clock.systemUTC()));
    }
}
