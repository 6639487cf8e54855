package dev.leadwright.agents.outreach;

import dev.leadwright.agents.MailPreview;
import dev.leadwright.agents.lead.InForce;
import dev.leadwright.agents.lead.Leads;
import dev.leadwright.analyst.Analyst;
import dev.leadwright.analyst.Draft;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.LintState;
import dev.leadwright.analyst.Linted;
import dev.leadwright.analyst.OutreachBrief;
import dev.leadwright.analyst.OutreachBrief.Stage;
import dev.leadwright.analyst.OutreachBrief.Strategy;
import dev.leadwright.analyst.ProfileRules;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.MailConsent;
import dev.leadwright.crm.ScoreOverride;
import dev.leadwright.crm.Tier;
import dev.leadwright.mail.MailSettings;
import dev.leadwright.mail.MailWording;
import dev.leadwright.mail.OutgoingMail;
import dev.leadwright.orchestration.Outcome;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.review.ReviewReason;
import dev.leadwright.sending.Brake;
import dev.leadwright.sending.MailKey;
import dev.leadwright.sending.SendingPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks what Outreach asks, in its order, and writes nothing down. */
@Component
class Preview implements MailPreview {
    private final Crm crm;
    private final ProfileRules rules;
    private final Permission permission;
    private final Approval approval;
    private final Drafts drafts;
    private final Proofreading proofreading;
    private final Brake brake;
    private final SendingPlan plan;
    private final MailSettings mail;
    private final MailWording wording;
    private final Analyst analyst;

    Preview(
            Crm crm,
            Patience patience,
            ProfileRules rules,
            Permission permission,
            Approval approval,
            Drafts drafts,
            Proofreading proofreading,
            Brake brake,
            SendingPlan plan,
            MailSettings mail,
            MailWording wording,
            Analyst analyst) {
        this.crm = patience.around(crm);
        this.rules = rules;
        this.permission = permission;
        this.approval = approval;
        this.drafts = drafts;
        this.proofreading = proofreading;
        this.brake = brake;
        this.plan = plan;
        this.mail = mail;
        this.wording = wording;
        this.analyst = analyst;
    }

    @Override
    public Optional<Shown> of(String contact) {
        String typed = contact.strip();
        return (typed.matches("[0-9]{1,20}") ? findById(typed) : crm.findContactByEmail(typed)).map(this::show);
    }

    private Optional<Contact> findById(String id) {
        try {
            return Optional.of(crm.getContact(new ContactId(id)));
        } catch (CrmException.NotFound none) {
            return Optional.empty();
        }
    }

    private Shown show(Contact contact) {
        Lead lead = new Lead(contact, crm.findCompanyOf(contact.id()));
        Optional<StoredDraft> first = drafts.find(contact, Stage.FIRST_TOUCH).filter(draft -> !draft.isBlocked());
        Stage stage = first.filter(StoredDraft::done).isPresent() ? Stage.FOLLOW_UP : Stage.FIRST_TOUCH;
        Optional<StoredDraft> earlier = stage == Stage.FOLLOW_UP ? first : Optional.empty();
        Optional<StoredDraft> stored = drafts.find(contact, stage).filter(draft -> !draft.isBlocked());
        Strategy strategy = stored.or(() -> earlier)
                .map(StoredDraft::strategy)
                .orElseGet(() -> LeadTemperature.strategy(tier(contact)));
        OutreachBrief brief = proofreading.brief(lead, stage, strategy);
        Draft written = stored.map(draft -> new Draft(draft.subject(), draft.body(), draft.cites()))
                .orElseGet(() -> analyst.write(brief));
        Linted read = proofreading.read(written, brief);
        List<String> refusals = refusals(lead, stage, read);
        return new Shown(
                contact,
                stage.key(),
                strategy.name(),
                stored.isPresent() ? "a task" : analyst.name(),
                stored.isPresent(),
                subject(read.draft(), earlier),
                text(contact, stage, read.draft(), earlier),
                brief.findings().stream()
                        .filter(fact -> read.draft().cites().contains(fact.id()))
                        .toList(),
                read.findings(),
                refusals,
                approval.foresee(contact, stage, tier(contact), read.state()).stream()
                        .map(ReviewReason::words)
                        .toList(),
                refusals.isEmpty() ? Optional.of(leaves(lead, stage, stored)) : Optional.empty());
    }

    private static Tier tier(Contact contact) {
        return contact.scoreOverride()
                .map(ScoreOverride::tierInForce)
                .or(contact::tier)
                .orElse(Tier.WARM);
    }

    private List<String> refusals(Lead lead, Stage stage, Linted read) {
        Contact contact = lead.contact();
        List<String> refusals = new ArrayList<>();
        if (InForce.of(0, contact.scoreOverride(), rules.findExclusion(lead)).keptOut()) {
            rules.findExclusion(lead)
                    .ifPresent(why -> refusals.add("The ideal-customer profile excludes the lead, for " + why));
        }
        permission.foresee(contact, lead.company(), stage).map(Preview::inWords).ifPresent(refusals::add);
        contact.email().flatMap(this::optedOut).ifPresent(refusals::add);
        if (read.state() == LintState.BLOCKED) {
            refusals.add("The linter keeps it back");
        }
        brake.find().ifPresent(pulled -> refusals.add("All mail is stopped: " + Leads.line(pulled.why(), 200)));
        return refusals;
    }

    private Optional<String> optedOut(String address) {
        try {
            return crm.getMailConsent(address) instanceof MailConsent.OptedOut(String of)
                    ? Optional.of("The contact has opted out of " + Leads.line(of, 60))
                    : Optional.empty();
        } catch (CrmException unknown) {
            return Optional.of("It is not known whether the contact has opted out. " + unknown.getMessage());
        }
    }

    private static String inWords(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Completed(String summary) -> summary;
            case Outcome.NeedsHuman(String reason) -> reason;
            case Outcome.InvalidData(String detail) -> detail;
            default -> outcome.toString();
        };
    }

    private Instant leaves(Lead lead, Stage stage, Optional<StoredDraft> stored) {
        ContactId contact =
                stored.map(StoredDraft::contact).orElse(lead.contact().id());
        return plan.foresee(
                new MailKey(contact.value(), stage.key()), Departure.whereabouts(lead.contact(), lead.company()));
    }

    private static String subject(Draft draft, Optional<StoredDraft> earlier) {
        return Leads.abbreviated(
                earlier.map(before -> "Re: " + before.subject()).orElse(draft.subject()), OutgoingMail.MAX_SUBJECT);
    }

    private String text(Contact contact, Stage stage, Draft draft, Optional<StoredDraft> earlier) {
        String body = mail.fromName().isBlank() ? draft.body() : draft.body() + "\n" + mail.fromName();
        return wording.of(new OutgoingMail(
                "preview", contact.id().value(), stage.key(), "", "", subject(draft, earlier), body, Optional.empty()));
    }
}
