package dev.leadwright.compliance;

import dev.leadwright.compliance.CountryRules.Held;
import dev.leadwright.compliance.Objection.NotThisRecipient;
import dev.leadwright.compliance.Objection.NotYet;
import dev.leadwright.mail.MailDomains;
import dev.leadwright.mail.MailSettings;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a mail needs to be lawful, in the order in which it is easiest to mend. */
@Component
class RuleBook implements MailLaw {
    /** HubSpot's word in {@code hs_legal_basis} for somebody who agreed. */
    private static final String AGREED = "freely given consent from contact";

    private final ComplianceSettings settings;
    private final MailSettings mail;
    private final CountryRules rules;

    RuleBook(ComplianceSettings settings, MailSettings mail) {
        this.settings = settings;
        this.mail = mail;
        this.rules = new CountryRules(settings);
    }

    @Override
    public Optional<Objection> objection(Recipient recipient) {
        return whoWrites().or(() -> address(recipient)).or(() -> country(recipient));
    }

    /** CAN-SPAM, 15 U.S.C. 7704(a)(5); E-Commerce Directive 2000/31/EC, article 5. */
    private Optional<Objection> whoWrites() {
        if (mail.fromName().isBlank()) {
            return Optional.of(new NotYet("A mail has to say who writes it: set mail.from-name."));
        }
        return mail.postalAddress().isBlank()
                ? Optional.of(new NotYet("A mail has to carry the sender's postal address: set mail.postal-address."))
                : Optional.empty();
    }

    private Optional<Objection> address(Recipient recipient) {
        if (MailDomains.isDisposable(MailDomains.of(recipient.email()))) {
            return Optional.of(new NotThisRecipient("the address is one that is thrown away after a use."));
        }
        return !settings.roleAddresses() && RoleAddresses.isOne(recipient.email())
                ? Optional.of(new NotThisRecipient("the address is that of a function, not of a person. Enter the"
                        + " person's own, or set compliance.role-addresses."))
                : Optional.empty();
    }

    private Optional<Objection> country(Recipient recipient) {
        Held held = rules.of(recipient);
        boolean agreed = hasAgreed(recipient);
        return switch (held.rule()) {
            case OPT_OUT -> Optional.empty();
            case INTEREST -> agreed ? Optional.empty() : interest(recipient, held);
            case CONSENT -> agreed ? Optional.empty() : Optional.of(new NotThisRecipient(consent(held)));
            case NEVER -> Optional.of(new NotThisRecipient(never(held)));
        };
    }

    private Optional<Objection> interest(Recipient recipient, Held held) {
        if (MailDomains.isFreeMail(MailDomains.of(recipient.email()))) {
            return Optional.of(new NotThisRecipient("the address is a private one, and " + names(held)
                    + " asks for consent before mail to it. " + howToAgree()));
        }
        return settings.interestRecord().isBlank()
                ? Optional.of(
                        new NotYet("Without a record of why your interest outweighs the recipient's (GDPR, article"
                                + " 6(1)(f)), nobody in " + names(held) + " is written to: name it in"
                                + " compliance.interest-record."))
                : Optional.empty();
    }

    private static String consent(Held held) {
        return held.countries().isEmpty()
                ? "no country is known, and compliance.unknown-country asks for consent. " + howToAgree()
                : names(held) + " asks for consent before the first mail. " + howToAgree();
    }

    private static String never(Held held) {
        return held.countries().isEmpty()
                ? "no country is known of the contact, so no law either. Enter the country, or set"
                        + " compliance.unknown-country."
                : "compliance allows no mail to " + names(held) + ". Set compliance.countries if that is wrong.";
    }

    private static String howToAgree() {
        return "Who has agreed has \"Freely given consent from contact\" in HubSpot's hs_legal_basis.";
    }

    private static String names(Held held) {
        return held.countries().isEmpty()
                ? "the recipient's country"
                : held.countries().stream()
                        .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
                        .reduce((one, other) -> one + " and " + other)
                        .orElseThrow();
    }

    private static boolean hasAgreed(Recipient recipient) {
        return recipient.legalBasis().stream()
                .flatMap(all -> java.util.Arrays.stream(all.split(";", -1)))
                .anyMatch(basis -> basis.strip().equalsIgnoreCase(AGREED));
    }
}
