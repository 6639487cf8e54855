package dev.leadwright.pipeline;

import dev.leadwright.crm.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A lead list and how far its leads are. The counts are of the moment of the question, also for a list that is done.
 *
 * @param name of the file; untrusted text
 * @param command which brought it: {@code import}, {@code demo}
 * @param importedAt empty: its import is under way, or died and is to be run again
 * @param finishedAt when its last lead was no longer in work
 * @param rows of the file
 * @param rejected rows that were not imported
 * @param leads contacts that were created, changed or given tasks
 * @param states how many leads are in each state; every state is there
 * @param tiers scored leads by tier; every tier is there
 * @param writtenTo leads to whom a mail was sent
 * @param mail what became of it
 */
public record LeadListProgress(
        long id,
        String name,
        String command,
        Instant startedAt,
        Optional<Instant> importedAt,
        Optional<Instant> finishedAt,
        int rows,
        int rejected,
        int leads,
        Map<LeadState, Integer> states,
        Map<Tier, Integer> tiers,
        int writtenTo,
        ListMail mail) {

    /** How far a list is. */
    public enum Stage {
        IMPORTING,
        IN_WORK,
        DONE
    }

    public LeadListProgress {
        states = Map.copyOf(states);
        tiers = Map.copyOf(tiers);
    }

    public Stage stage() {
        if (finishedAt.isPresent()) {
            return Stage.DONE;
        }
        return importedAt.isPresent() ? Stage.IN_WORK : Stage.IMPORTING;
    }

    public int count(LeadState state) {
        return states.getOrDefault(state, 0);
    }

    public int count(Tier tier) {
        return tiers.getOrDefault(tier, 0);
    }

    /** Leads for whom agents have nothing to do for now. */
    public int settled() {
        return leads - count(LeadState.IN_WORK);
    }

    /** From the start of the import to the last lead; empty while that is not reached. */
    public Optional<Duration> took() {
        return finishedAt.map(end -> Duration.between(startedAt, end));
    }
}
