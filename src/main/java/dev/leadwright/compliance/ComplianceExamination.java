package dev.leadwright.compliance;

import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Examination;
import dev.leadwright.mail.MailSettings;
import java.util.ArrayList;
import java.util.List;

/** Whether what the law asks of a sender is set. */
public final class ComplianceExamination implements Examination {
    private static final String SUBJECT = "Mail law";

    private final ComplianceSettings settings;
    private final MailSettings mail;

    public ComplianceExamination(ComplianceSettings settings, MailSettings mail) {
        this.settings = settings;
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
        List<Check> checks = new ArrayList<>();
        settings.everywhere()
                .ifPresent(rule -> checks.add(Check.warn(
                        SUBJECT,
                        "One rule for all countries: compliance.everywhere is " + rule + ".",
                        "Empty it, unless another system keeps each country's law.")));
        if (settings.everywhere().isEmpty() && settings.interestRecord().isBlank()) {
            checks.add(Check.warn(
                    "Weighing of interests",
                    "Nobody is written to in countries like the United Kingdom, France or Sweden: there is no record of a"
                            + " weighing of interests.",
                    "Make one (GDPR, article 6(1)(f)) and name it in compliance.interest-record."));
        }
        if (settings.unknownCountry() == CountryRule.OPT_OUT) {
            checks.add(Check.warn(
                    "Unknown countries",
                    "Contacts of whom no country is known are written to.",
                    "Set compliance.unknown-country to NEVER, unless you know where they are."));
        }
        return checks.isEmpty()
                ? List.of(Check.ok(SUBJECT, "Each country's rule holds; in doubt nothing is sent."))
                : checks;
    }
}
