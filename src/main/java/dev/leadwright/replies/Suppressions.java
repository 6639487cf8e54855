package dev.leadwright.replies;

import java.time.Instant;
import java.util.Optional;

/** The addresses that get no more mail from this portal. What is in it is in force at once, whatever the CRM says. */
public interface Suppressions {

    /** Why an address is in it. */
    enum Reason {
        BOUNCED("mail to it came back for good"),
        COMPLAINED("its owner complained of spam"),
        UNSUBSCRIBED("its owner asked for no more mail"),
        BY_HAND("a person said so"),
        /** Kept elsewhere, without the address; never added here. */
        ERASED("its owner had all data erased");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** For people, as the end of a sentence. */
        public String words() {
            return words;
        }
    }

    /**
     * One address.
     *
     * @param address normalised
     * @param source where it is known from, for people
     */
    record Suppression(String address, Reason reason, String source, Instant at) {}

    /**
     * Empty where nothing is known against mail to it.
     *
     * @param address in any form; one that is no address is never suppressed, and gets no mail anyway
     */
    Optional<Suppression> find(String address);

    /** Adds it, in the caller's transaction if there is one. One that is in it already stays as it is. */
    void add(String address, Reason reason, String source);
}
