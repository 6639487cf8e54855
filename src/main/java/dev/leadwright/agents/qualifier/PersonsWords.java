package dev.leadwright.agents.qualifier;

import dev.leadwright.agents.LeadDetails.Overruled;
import dev.leadwright.agents.lead.OverrideRecords;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.ScoreOverride;
import dev.leadwright.orchestration.TaskRun;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Notices what people said about a lead's tier or score in the CRM itself. The CRM does not say who it was. */
@Component
class PersonsWords {
    private static final String IN_THE_CRM = "somebody in the CRM";

    private final OverrideRecords overrides;

    PersonsWords(OverrideRecords overrides) {
        this.overrides = overrides;
    }

    /** Brings our record of the word up to what the CRM says, with a line in the timeline where it has changed. */
    void notice(Contact contact, TaskRun run) {
        Optional<Overruled> known = overrides.find(contact.id());
        Optional<ScoreOverride> said = contact.scoreOverride();
        if (said.equals(known.map(Overruled::word))) {
            return;
        }
        if (said.isPresent()) {
            String reason =
                    contact.properties().find(ContactProperty.OVERRIDE_REASON).orElse("");
            run.record(() -> overrides.set(contact.id(), said.get(), reason, IN_THE_CRM));
            run.log("Somebody set " + said.get().inWords() + " in the CRM" + (reason.isEmpty() ? "" : ": " + reason));
        } else {
            run.record(() -> overrides.lift(contact.id()));
            known.ifPresent(word -> run.log("Somebody lifted in the CRM what " + word.by() + " had set: "
                    + word.word().inWords()));
        }
    }
}
