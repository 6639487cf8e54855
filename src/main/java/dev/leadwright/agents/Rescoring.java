package dev.leadwright.agents;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Tier;
import dev.leadwright.icp.IdealCustomerProfile;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Scores all leads that have a score anew, by the rules under a profile. */
public interface Rescoring {

    /**
     * What is to happen with the new scores.
     *
     * @param write whether the CRM gets them
     * @param tasks whether leads that rise to HOT or WARM get the tasks of that tier; only with {@code write}
     */
    record Options(boolean write, boolean tasks) {
        public static final Options DRY_RUN = new Options(false, false);

        public Options {
            if (tasks && !write) {
                throw new IllegalArgumentException("Tasks are created for scores that were written.");
            }
        }
    }

    /**
     * A lead and its scores.
     *
     * @param why what makes the difference, in words
     */
    record Rescored(
            ContactId contact, String name, int oldScore, Tier oldTier, int newScore, Tier newTier, String why) {
        public boolean moves() {
            return oldTier != newTier;
        }

        public boolean changes() {
            return moves() || oldScore != newScore;
        }
    }

    /**
     * What came of it.
     *
     * @param leads all that have a score, in the order of their ids
     * @param warning what is wrong with the profile although it can be used
     * @param failed leads whose score the CRM did not take, with the reason
     */
    record Report(IdealCustomerProfile profile, List<Rescored> leads, Optional<String> warning, List<String> failed) {
        public Report {
            leads = List.copyOf(leads);
            failed = List.copyOf(failed);
        }

        public List<Rescored> moving() {
            return leads.stream().filter(Rescored::moves).toList();
        }

        public long count(Tier from, Tier to) {
            return leads.stream()
                    .filter(lead -> lead.oldTier() == from && lead.newTier() == to)
                    .count();
        }
    }

    /**
     * Reads all scored leads from the CRM.
     *
     * @param progress is told how many leads were scored so far
     */
    Report run(IdealCustomerProfile profile, Options options, IntConsumer progress);
}
