package dev.leadwright.orchestration.journal;

import dev.leadwright.audit.AuditOutcome;
import dev.leadwright.crm.RecordId;
import dev.leadwright.orchestration.AmbiguousEffect;
import dev.leadwright.orchestration.Clarification;
import dev.leadwright.orchestration.EffectSettled;
import dev.leadwright.orchestration.Recovered;
import dev.leadwright.orchestration.Settlement;
import dev.leadwright.orchestration.Settlements;
import dev.leadwright.orchestration.WaitReason;
import dev.leadwright.orchestration.WorkState;
import dev.leadwright.orchestration.queue.Claim;
import dev.leadwright.orchestration.queue.ClaimMoves;
import dev.leadwright.orchestration.queue.Claims;
import dev.leadwright.orchestration.queue.Move;
import dev.leadwright.orchestration.queue.PortalIdentity;
import dev.leadwright.orchestration.queue.TimelineWriter;
import dev.leadwright.orchestration.retry.Checkpoint;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Settles effects by a person's word: the effect, its mail, the task that waits for it, the timeline and the audit in one
 * transaction. Locks are taken as runs take them: the claim first, then the effect, the audit last.
 */
@Component
class SettlingDesk implements Settlements {
    private static final int SHORTEST_KEY = 8;
    private static final int LONGEST_NAME = 80;
    private static final String WITHOUT_SPACES = "[!-~]{1,200}";

    private final PortalIdentity portal;
    private final EffectStore store;
    private final EffectAudit audit;
    private final Claims claims;
    private final ClaimMoves moves;
    private final Checkpoint checkpoint;
    private final TimelineWriter timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettlingDesk(
            PortalIdentity portal,
            EffectStore store,
            EffectAudit audit,
            Claims claims,
            ClaimMoves moves,
            Checkpoint checkpoint,
            TimelineWriter timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.portal = portal;
        this.store = store;
        this.audit = audit;
        this.claims = claims;
        this.moves = moves;
        this.checkpoint = checkpoint;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Settlement settle(String key, Clarification clarification, String by) {
        String beginning = key.strip().toLowerCase(Locale.ROOT);
        if (beginning.length() < SHORTEST_KEY) {
            return new Settlement.NotSettled("\"" + key + "\" is too short: give at least " + SHORTEST_KEY
                    + " characters of the key, as \"status --ambiguous\" shows it.");
        }
        List<EffectRow> found = store.listByKey(portal.id(), beginning);
        if (found.size() != 1) {
            return new Settlement.NotSettled(
                    found.isEmpty()
                            ? "There is nothing under the key " + key + ". \"status --ambiguous\" lists what is to be"
                                    + " settled."
                            : "More than one key begins with " + key + ": give more of it.");
        }
        EffectRow row = found.getFirst();
        return refusal(row, clarification)
                .<Settlement>map(Settlement.NotSettled::new)
                .orElseGet(() -> checkpoint.write(() -> settle(row, clarification, nameOf(by))));
    }

    private static Optional<String> refusal(EffectRow row, Clarification clarification) {
        if (row.state() != EffectState.AMBIGUOUS) {
            return Optional.of(notAmbiguous(row));
        }
        return switch (clarification) {
            case Clarification.DidNotHappen() -> Optional.empty();
            case Clarification.Happened(Optional<String> id)
            when row.kind() == EffectKind.DELIVERY ->
                id.filter(given -> !given.matches(WITHOUT_SPACES))
                        .map(given -> "\"" + given + "\" is no id of a message: it has no spaces and at most 200"
                                + " characters.");
            case Clarification.Happened(Optional<String> id) ->
                id.filter(RecordId::isDigits).isPresent()
                        ? Optional.empty()
                        : Optional.of("Leadwright goes on with this "
                                + row.kind().name().toLowerCase(Locale.ROOT)
                                + ": give its id in the CRM (--remote-id), the number in the address of its page.");
        };
    }

    private static String notAmbiguous(EffectRow row) {
        return "There is nothing to settle under the key " + EffectKey.shortened(row.key()) + ": "
                + switch (row.state()) {
                    case CONFIRMED -> "it is known that it happened.";
                    case INTENT -> "it has not happened yet and is going to be done.";
                    case IN_FLIGHT -> "it is being done now.";
                    case FAILED -> "the other side refused it.";
                    case AMBIGUOUS -> throw new IllegalStateException("It is ambiguous.");
                };
    }

    /** A name is kept for ever and shown to people: one line of some length. */
    private static String nameOf(String by) {
        String name = by.replaceAll("\\p{Cntrl}+", " ").strip();
        String shown = name.isEmpty() ? "somebody" : name;
        return shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) : shown;
    }

    private Settlement settle(EffectRow row, Clarification clarification, String by) {
        Optional<Claim> claim = row.task().flatMap(claims::lock);
        if (claim.filter(held -> held.state() == WorkState.RUNNING).isPresent()) {
            return new Settlement.NotSettled(
                    "Its task is being worked at this moment. Look again in a minute, and settle it then.");
        }
        boolean happened = clarification instanceof Clarification.Happened;
        Optional<String> remoteId =
                clarification instanceof Clarification.Happened(Optional<String> id) ? id : Optional.empty();
        String words = by + " found out that it " + (happened ? "happened" : "did not happen");
        EffectState state = happened ? EffectState.CONFIRMED : EffectState.INTENT;
        Optional<String> kept = happened ? remoteId.or(() -> Optional.of("Settled by a person")) : Optional.empty();
        if (!store.settleAmbiguous(row, state, kept, words)) {
            return new Settlement.NotSettled("Somebody else was faster: it is settled already.");
        }
        AmbiguousEffect effect = row.shown();
        events.publishEvent(new EffectSettled(effect, happened, by));
        timeline.add(
                row.portal(),
                row.task(),
                row.contact(),
                Optional.empty(),
                "settled",
                "About the " + effect.what() + ": " + words);
        Optional<Claim> waiting = claim.filter(SettlingDesk::waitsForPerson);
        waiting.ifPresent(held ->
                moves.apply(held, Move.queued(held, clock.instant(), words).withErrorCount(0)));
        events.publishEvent(new Recovered(Ambiguity.cause(row), "Settled: the " + effect.what() + ". " + words));
        audit.settled(row, happened ? AuditOutcome.SETTLED_DONE : AuditOutcome.SETTLED_NOT_DONE, by, remoteId);
        return new Settlement.Settled(effect, waiting.map(Claim::task));
    }

    private static boolean waitsForPerson(Claim claim) {
        return claim.state() == WorkState.WAITING
                && claim.reason()
                        .filter(why -> why == WaitReason.HUMAN_REVIEW || why == WaitReason.RETRIES_EXHAUSTED)
                        .isPresent();
    }
}
