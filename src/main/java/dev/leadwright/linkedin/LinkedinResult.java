package dev.leadwright.linkedin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a search came to.
 *
 * @param profile the contact's own
 * @param candidates profiles that are not counted as the contact's
 * @param company the contact's company
 * @param notes what the sources that told nothing said instead, for a person
 * @param askAgain set where a source could not answer now: how long to wait at least, zero where it did not say
 */
public record LinkedinResult(
        Optional<Profile> profile,
        List<Candidate> candidates,
        Optional<CompanyProfile> company,
        List<String> notes,
        Optional<Duration> askAgain) {

    public static final LinkedinResult NOTHING =
            new LinkedinResult(Optional.empty(), List.of(), Optional.empty(), List.of(), Optional.empty());

    /**
     * A profile that may be meant.
     *
     * @param objection why it is not counted as the contact's
     */
    public record Candidate(Profile profile, String objection) {}

    public LinkedinResult {
        candidates = List.copyOf(candidates);
        notes = List.copyOf(notes);
    }
}
