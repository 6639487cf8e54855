package dev.leadwright.agents.qualifier;

import dev.leadwright.agents.LeadDetails;
import dev.leadwright.agents.LeadDetails.Overruled;
import dev.leadwright.agents.LeadFile;
import dev.leadwright.agents.Overrides;
import dev.leadwright.agents.Overruling;
import dev.leadwright.agents.lead.InForce;
import dev.leadwright.agents.lead.Leads;
import dev.leadwright.agents.lead.OverrideRecords;
import dev.leadwright.agents.lead.ScoreRecords;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.ProfileRules;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.ScoreOverride;
import dev.leadwright.crm.Tier;
import dev.leadwright.crm.Urgency;
import dev.leadwright.orchestration.LeadLog;
import dev.leadwright.orchestration.Patience;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a person's word: first to the CRM, where every scoring reads it, then to our records. If the second fails, the next
 * scoring finds the word in the CRM.
 */
@Component
class OverrideDesk implements Overrides {
    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_NAME = 80;

    private final Crm crm;
    private final Patience patience;
    private final ProfileRules rules;
    private final LeadFile file;
    private final OverrideRecords overrides;
    private final ScoreRecords scores;
    private final LeadLog log;
    private final TransactionTemplate transaction;

    OverrideDesk(
            Crm crm,
            Patience patience,
            ProfileRules rules,
            LeadFile file,
            OverrideRecords overrides,
            ScoreRecords scores,
            LeadLog log,
            PlatformTransactionManager transactions) {
        this.crm = crm;
        this.patience = patience;
        this.rules = rules;
        this.file = file;
        this.overrides = overrides;
        this.scores = scores;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Overruling set(ContactId contact, ScoreOverride word, String reason, String by) {
        String why = Leads.line(reason, LONGEST_REASON);
        if (why.isEmpty()) {
            return new Overruling.NotDone("Say why, for whoever looks at the lead later.");
        }
        return change(contact, by, Optional.of(word), why, (person, _) -> {
            overrides.set(contact, word, why, person);
            log.add(contact, person, "Set " + word.inWords() + ": " + why);
            return "Set: " + word.inWords() + ". It stands until it is lifted.";
        });
    }

    @Override
    public Overruling lift(ContactId contact, String by) {
        return change(contact, by, Optional.empty(), "", (person, before) -> {
            overrides.lift(contact);
            String what = before.map(known -> known.word().inWords()).orElse("what was set in the CRM");
            log.add(contact, person, "Lifted " + what);
            return "Lifted: what was computed is in force again.";
        });
    }

    /** What is written down of a change. */
    private interface Writing {
        /** @return what was done, in a sentence */
        String by(String person, Optional<Overruled> before);
    }

    private Overruling change(
            ContactId contact, String by, Optional<ScoreOverride> word, String reason, Writing writing) {
        Optional<LeadDetails> known = file.findLead(contact);
        if (known.isEmpty()) {
            return new Overruling.NotDone("No agent has seen this lead yet. Set the property "
                    + ContactProperty.TIER_OVERRIDE + " in the CRM instead.");
        }
        String person = Leads.line(by, LONGEST_NAME);
        Optional<InForce> inForce;
        try {
            inForce = Urgency.URGENT.call(() -> toCrm(contact, person, word, reason, known.get()));
        } catch (CrmException refused) {
            return new Overruling.NotDone("The CRM did not take it: " + refused.getMessage()
                    + " If it lacks the property, ./leadwright setup creates it.");
        }
        return transaction.execute(_ -> {
            inForce.ifPresent(now -> scores.inForce(contact, now.score(), now.tier()));
            return new Overruling.Done(writing.by(person, known.get().override()));
        });
    }

    /** What is in force then; empty if the lead was never scored. */
    private Optional<InForce> toCrm(
            ContactId contact, String person, Optional<ScoreOverride> word, String reason, LeadDetails known) {
        Crm audited = patience.around(crm, person);
        Lead lead = new Lead(audited.getContact(contact), audited.findCompanyOf(contact));
        Optional<InForce> inForce = known.qualification()
                .map(scored -> InForce.of(scored.score().judgedScore(), word, rules.findExclusion(lead)));
        Map<String, String> changes = new HashMap<>();
        changes.put(
                ContactProperty.TIER_OVERRIDE,
                word.flatMap(ScoreOverride::tier).map(Tier::name).orElse(""));
        changes.put(
                ContactProperty.SCORE_OVERRIDE,
                word.flatMap(ScoreOverride::score).map(String::valueOf).orElse(""));
        changes.put(ContactProperty.OVERRIDE_REASON, reason);
        inForce.ifPresent(now -> {
            changes.put(ContactProperty.LEAD_SCORE, String.valueOf(now.score()));
            changes.put(ContactProperty.LEAD_TIER, now.tier().name());
        });
        audited.updateContact(contact, changes);
        return inForce;
    }
}
