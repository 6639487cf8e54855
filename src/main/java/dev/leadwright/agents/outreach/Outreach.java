package dev.leadwright.agents.outreach;

import dev.leadwright.agents.lead.InForce;
import dev.leadwright.agents.lead.LeadRecords;
import dev.leadwright.agents.lead.Leads;
import dev.leadwright.analyst.AnalystUnavailable;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.OutreachBrief.Stage;
import dev.leadwright.analyst.OutreachBrief.Strategy;
import dev.leadwright.analyst.ProfileRules;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.Tier;
import dev.leadwright.mail.MailNotConfigured;
import dev.leadwright.orchestration.Agent;
import dev.leadwright.orchestration.Delivery;
import dev.leadwright.orchestration.Outcome;
import dev.leadwright.orchestration.Service;
import dev.leadwright.orchestration.TaskKind;
import dev.leadwright.orchestration.TaskRun;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The Outreach agent of sequence 3: writes a mail, records it in the CRM, sends it at most once, and arranges what
 * follows. The mail is stored before anything is sent; a run that dies is begun again with the same mail.
 */
@Component
class Outreach implements Agent {
    private static final TaskKind FIRST = new TaskKind("Send Outreach", "Outreach");
    private static final TaskKind NEXT = new TaskKind("Follow-up Email", "Follow-up Email");

    private final ProfileRules rules;
    private final Permission permission;
    private final Drafts drafts;
    private final Proofreading proofreading;
    private final Approval approval;
    private final Departure departure;
    private final LastLook lastLook;
    private final Post post;
    private final Aftermath aftermath;
    private final LeadRecords records;

    Outreach(
            ProfileRules rules,
            Permission permission,
            Drafts drafts,
            Proofreading proofreading,
            Approval approval,
            Departure departure,
            LastLook lastLook,
            Post post,
            Aftermath aftermath,
            LeadRecords records) {
        this.rules = rules;
        this.permission = permission;
        this.drafts = drafts;
        this.proofreading = proofreading;
        this.approval = approval;
        this.departure = departure;
        this.lastLook = lastLook;
        this.post = post;
        this.aftermath = aftermath;
        this.records = records;
    }

    @Override
    public String name() {
        return "outreach";
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(FIRST, NEXT);
    }

    /** Mail servers take a few connections, and mind more. */
    @Override
    public OptionalInt concurrency() {
        return OptionalInt.of(16);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.MAIL);
    }

    @Override
    public Outcome work(TaskRun run) {
        Lead lead = Leads.of(run);
        records.saw(lead);
        Stage stage = stage(run.task().subject());
        return excluded(lead)
                .or(() -> permission.refusal(lead.contact(), lead.company(), stage, run))
                .map(outcome -> notSent(lead.contact(), stage, outcome))
                .orElseGet(() -> write(lead, stage, run));
    }

    /** It may have been written, and be waiting for its time. */
    private Outcome notSent(Contact contact, Stage stage, Outcome outcome) {
        drafts.find(contact, stage).ifPresent(draft -> departure.cancel(draft, stage));
        return outcome;
    }

    private Optional<Outcome> excluded(Lead lead) {
        InForce inForce = InForce.of(0, lead.contact().scoreOverride(), rules.findExclusion(lead));
        return inForce.keptOut()
                ? rules.findExclusion(lead)
                        .map(why -> new Outcome.Completed(
                                "Not written to: the ideal-customer profile excludes the lead, for " + why))
                : Optional.empty();
    }

    /** The pattern that stands first counts: the lead's name, which follows, may hold the other. */
    private static Stage stage(String subject) {
        String lower = subject.toLowerCase(Locale.ROOT);
        int first = lower.indexOf(FIRST.pattern().toLowerCase(Locale.ROOT));
        int next = lower.indexOf(NEXT.pattern().toLowerCase(Locale.ROOT));
        return next >= 0 && (first < 0 || next < first) ? Stage.FOLLOW_UP : Stage.FIRST_TOUCH;
    }

    private Outcome write(Lead lead, Stage stage, TaskRun run) {
        Contact contact = lead.contact();
        Optional<StoredDraft> earlier = stage == Stage.FOLLOW_UP
                ? drafts.find(contact, Stage.FIRST_TOUCH).filter(draft -> !draft.isBlocked())
                : Optional.empty();
        Tier tier = LeadTemperature.of(run.task(), lead.contact());
        Strategy strategy = earlier.map(StoredDraft::strategy).orElse(LeadTemperature.strategy(tier));
        try {
            approval.findRejected(contact, stage, run).ifPresent(draft -> drafts.discard(draft, stage));
            if (drafts.find(contact, stage).isEmpty()) {
                departure.requireNobodyStopped();
            }
            StoredDraft draft = drafts.findOrWrite(lead, stage, strategy, run);
            if (draft.isBlocked()) {
                return Proofreading.keptBack(proofreading.findings(draft, stage));
            }
            return send(draft, lead, stage, earlier, run);
        } catch (NotPermitted e) {
            return e.outcome();
        } catch (AnalystUnavailable e) {
            return new Outcome.AiUnavailable(String.valueOf(e.getMessage()));
        } catch (MailNotConfigured e) {
            return new Outcome.NeedsHuman(String.valueOf(e.getMessage()));
        }
    }

    private Outcome send(StoredDraft draft, Lead lead, Stage stage, Optional<StoredDraft> earlier, TaskRun run) {
        Contact contact = lead.contact();
        try {
            approval.require(draft, contact, stage, earlier, run);
            departure.requireTime(draft, contact, lead.company(), stage);
            Letter letter = post.letter(lastLook.take(contact.id(), lead.company(), stage, run), draft, earlier);
            approval.requireStill(letter, run);
            Delivery delivery = post.send(letter, run);
            Outcome outcome = aftermath.of(delivery, letter, draft.strategy(), run);
            drafts.done(draft, stage);
            return outcome;
        } catch (NotPermitted e) {
            if (!(e.outcome() instanceof Outcome.NotYet)) {
                departure.cancel(draft, stage);
            }
            return e.outcome();
        }
    }
}
