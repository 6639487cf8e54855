package dev.leadwright.linkedin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Looks for a contact and the contact's company in every source until one knows them: pages that people saved, the
 * provider, the public page. A profile counts for the contact by the rules of {@link Identity} only.
 */
@Component
public class LinkedinSearch {
    private static final int MOST_CANDIDATES = 3;

    /** What may be looked for. */
    public enum Subject {
        PERSON,
        COMPANY
    }

    private final LinkedinSettings settings;
    private final List<ProfileSource> sources;

    /** @param sources in the order in which they are asked */
    LinkedinSearch(LinkedinSettings settings, List<ProfileSource> sources) {
        this.settings = settings;
        this.sources = List.copyOf(sources);
    }

    public boolean isEnabled() {
        return settings.enabled() && !sources.isEmpty();
    }

    /**
     * Searches. Never throws for what a source does.
     *
     * @param wanted only this is asked for
     */
    public LinkedinResult search(PersonQuery query, Set<Subject> wanted) {
        if (!isEnabled()) {
            return LinkedinResult.NOTHING;
        }
        var notes = new Notes();
        List<LinkedinResult.Candidate> candidates = new ArrayList<>();
        Optional<Profile> profile = wanted.contains(Subject.PERSON)
                ? first(source -> ownProfile(notes.take(source, source.findProfiles(query)), query, candidates))
                : Optional.empty();
        Optional<CompanyProfile> company = wanted.contains(Subject.COMPANY)
                ? first(source -> notes.take(source, source.findCompany(query)).stream()
                        .filter(found -> isOf(found, query))
                        .findFirst())
                : Optional.empty();
        return new LinkedinResult(
                profile, candidates.stream().limit(MOST_CANDIDATES).toList(), company, notes.told, notes.askAgain);
    }

    private <T> Optional<T> first(Function<ProfileSource, Optional<T>> question) {
        return sources.stream().map(question).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Profile> ownProfile(
            List<Profile> found, PersonQuery query, List<LinkedinResult.Candidate> candidates) {
        for (Profile profile : found) {
            Optional<String> objection = Identity.objection(profile, query);
            if (objection.isEmpty()) {
                return Optional.of(profile);
            }
            candidates.add(new LinkedinResult.Candidate(profile, objection.get()));
        }
        return Optional.empty();
    }

    private static boolean isOf(CompanyProfile company, PersonQuery query) {
        return query.companyPage().filter(company.address()::equals).isPresent()
                || CompanyNames.agree(company.name(), query);
    }

    /** What sources said that told nothing. */
    private static final class Notes {
        private final List<String> told = new ArrayList<>();
        private Optional<Duration> askAgain = Optional.empty();

        <T> List<T> take(ProfileSource source, Lookup<T> answer) {
            return switch (answer) {
                case Lookup.Found<T>(List<T> items) -> items;
                case Lookup.Unknown<T>(String reason) -> nothing(source, reason);
                case Lookup.Failed<T>(String reason) -> nothing(source, reason);
                case Lookup.Later<T>(String reason, Optional<Duration> retryAfter) -> {
                    askAgain = Optional.of(retryAfter.orElse(Duration.ZERO));
                    yield nothing(source, reason);
                }
            };
        }

        private <T> List<T> nothing(ProfileSource source, String reason) {
            String note = source.name() + ": " + reason;
            if (!told.contains(note)) {
                told.add(note);
            }
            return List.of();
        }
    }
}
