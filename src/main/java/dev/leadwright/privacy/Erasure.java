package dev.leadwright.privacy;

import dev.leadwright.crm.TaskId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of a wish to be erased. */
public sealed interface Erasure {

    /**
     * Nothing of the person is left here, and the CRM did its part.
     *
     * @param counts how many rows of each kind went or are nobody's any more; empty: nothing was kept
     * @param notes what a person should know besides
     */
    record Done(Map<String, Long> counts, List<String> notes) implements Erasure {}

    /** Tasks of the person are being worked at this moment; when they have ended, any node goes on by itself. */
    record StillWorked(List<TaskId> running) implements Erasure {}

    /** Nothing of the person is left here; the CRM did not do its part yet, and is asked again by any node. */
    record CrmPending(Map<String, Long> counts, String why) implements Erasure {}

    /** Another process goes on with it, or has done it. */
    record Elsewhere() implements Erasure {}

    /**
     * What is kept about a person, before anything is done.
     *
     * @param name as far as it is known
     * @param address as it was understood
     * @param contacts ids of the CRM
     * @param counts rows of each kind
     * @param mentions in rows about others and about companies, at most: their own rows are among them
     * @param crmSilent why the CRM did not say whether it knows the person
     * @param erasedBefore when the person was erased before
     */
    record Standing(
            Optional<String> name,
            Optional<String> address,
            List<String> contacts,
            Map<String, Long> counts,
            long mentions,
            boolean knownInCrm,
            Optional<String> crmSilent,
            Optional<java.time.Instant> erasedBefore) {

        /** Whether there is nothing that could be erased. */
        public boolean isEmpty() {
            return counts.isEmpty() && mentions == 0;
        }
    }
}
