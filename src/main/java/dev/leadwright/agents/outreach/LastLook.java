package dev.leadwright.agents.outreach;

import dev.leadwright.analyst.OutreachBrief.Stage;
import dev.leadwright.crm.Company;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.orchestration.TaskRun;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The last look before a mail leaves. Writing it may have taken minutes, in which the lead may have opted out or answered
 * and a person may have taken the task: so everything is read again, and what was read holds for a minute.
 */
@Component
class LastLook {
    private static final Duration HOLDS_FOR = Duration.ofSeconds(60);

    private final Permission permission;
    private final Consent consent;
    private final Departure departure;
    private final Clock clock;

    LastLook(Permission permission, Consent consent, Departure departure, Clock clock) {
        this.permission = permission;
        this.consent = consent;
        this.departure = departure;
        this.clock = clock;
    }

    /** The contact as it is now: one mail may be sent to it. */
    record Permit(Contact contact, Optional<Company> company, Stage stage, Instant readAt) {}

    /** @throws NotPermitted with how the task ends instead */
    Permit take(ContactId id, Optional<Company> company, Stage stage, TaskRun run) {
        Instant now = clock.instant();
        run.requireStillOurs();
        Contact contact = run.crm().getContact(id);
        permission
                .refusal(contact, company, stage, run)
                .or(() -> consent.refusal(contact, run))
                .ifPresent(outcome -> {
                    throw new NotPermitted(outcome);
                });
        return new Permit(contact, company, stage, now);
    }

    /** Looks again if the permit is too old: the mail server may have kept us waiting. The brake is asked in any case. */
    void renew(Permit permit, TaskRun run) {
        departure.requireGo();
        if (permit.readAt().plus(HOLDS_FOR).isBefore(clock.instant())) {
            take(permit.contact().id(), permit.company(), permit.stage(), run);
        }
    }
}
