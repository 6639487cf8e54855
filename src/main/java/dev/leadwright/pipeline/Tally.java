package dev.leadwright.pipeline;

import dev.leadwright.agents.LeadOutcome;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Tier;
import dev.leadwright.orchestration.Standing;
import dev.leadwright.replies.MailResult;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Counts the leads of one list. */
final class Tally {
    private static final LeadOutcome NOTHING_YET = new LeadOutcome(Optional.empty(), false);

    private final Map<ContactId, Standing> standings;
    private final Map<ContactId, LeadOutcome> outcomes;
    private final Map<ContactId, MailResult> mails;
    private final boolean mayStillBeScored;
    private final Map<LeadState, Integer> states = new EnumMap<>(LeadState.class);
    private final Map<Tier, Integer> tiers = new EnumMap<>(Tier.class);
    private int leads;
    private int writtenTo;
    private ListMail mail = ListMail.NONE;

    /** @param mayStillBeScored whether it is too early to say of a lead that nobody scores it */
    Tally(
            Map<ContactId, Standing> standings,
            Map<ContactId, LeadOutcome> outcomes,
            Map<ContactId, MailResult> mails,
            boolean mayStillBeScored) {
        this.standings = standings;
        this.outcomes = outcomes;
        this.mails = mails;
        this.mayStillBeScored = mayStillBeScored;
        for (LeadState state : LeadState.values()) {
            states.put(state, 0);
        }
        for (Tier tier : Tier.values()) {
            tiers.put(tier, 0);
        }
    }

    void count(Member member) {
        LeadOutcome outcome = outcomes.getOrDefault(member.contact(), NOTHING_YET);
        leads++;
        states.merge(stateOf(member, outcome), 1, Integer::sum);
        outcome.tier().ifPresent(tier -> tiers.merge(tier, 1, Integer::sum));
        writtenTo += outcome.writtenTo() ? 1 : 0;
        mail = mail.plus(mails.getOrDefault(member.contact(), MailResult.NOTHING));
    }

    private LeadState stateOf(Member member, LeadOutcome outcome) {
        boolean unscored = member.toBeScored() && outcome.tier().isEmpty();
        return switch (Optional.ofNullable(standings.get(member.contact())).orElse(Standing.DONE)) {
            case IN_WORK -> LeadState.IN_WORK;
            case FAILED -> LeadState.FAILED;
            case WITH_PEOPLE -> LeadState.WITH_PEOPLE;
            case LATER -> unscored ? unscored() : LeadState.LATER;
            case DONE -> unscored ? unscored() : LeadState.DONE;
        };
    }

    /** Its next task may be one that the portal's own workflow creates, or that no scan has found yet. */
    private LeadState unscored() {
        return mayStillBeScored ? LeadState.IN_WORK : LeadState.NOT_SCORED;
    }

    LeadListProgress progressOf(ListRow list) {
        return new LeadListProgress(
                list.id(),
                list.name(),
                list.command(),
                list.startedAt(),
                list.importedAt(),
                list.finishedAt(),
                list.rows(),
                list.rejected(),
                leads,
                states,
                tiers,
                writtenTo,
                mail);
    }
}
