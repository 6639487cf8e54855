package dev.leadwright.privacy;

import java.time.Duration;
import java.util.Optional;

/** What a person may ask for: to know what is kept about them, to have it as a file, to have it erased. */
public interface PersonalData {

    Erasure.Standing standing(Whom whom);

    /**
     * Erases all that is kept here about a person, and remembers keyed hashes so that they do not come back. What is begun
     * once is carried to its end, by this or by another process; asking again changes nothing.
     *
     * @param by who asks for it, for the audit
     * @param inCrm whether the CRM's contact is to be deleted for good as well
     * @param patience how long tasks that are being worked are waited for
     */
    Erasure erase(Whom whom, String by, boolean inCrm, Duration patience);

    /** All that is kept about a person, as JSON; empty where nothing is. */
    Optional<String> export(Whom whom);
}
