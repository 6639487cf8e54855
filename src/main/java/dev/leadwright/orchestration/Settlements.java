package dev.leadwright.orchestration;

/** Where people say what they found out about effects of which nobody knew whether they happened. */
public interface Settlements {

    /**
     * Settles an effect by a person's word, once: of two who say something different the first counts. What happened
     * counts as confirmed; what did not is done again. The task that waited for it goes on.
     *
     * @param key of the effect, or enough of its beginning
     * @param by who says so; kept in the audit
     */
    Settlement settle(String key, Clarification clarification, String by);
}
