package dev.leadwright.linkedin;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a profile is the contact's: by the exact address that the CRM has, or by name and present company. Anything
 * less makes it a candidate, for many people share a name.
 */
final class Identity {
    private static final Set<String> TITLES = Set.of(
            "dr", "prof", "phd", "mba", "msc", "bsc", "ma", "ba", "dipl", "ing", "jr", "sr", "ii", "iii", "mr", "ms",
            "mrs");

    private Identity() {}

    /** Why the profile is not counted as the contact's; empty where it is. */
    static Optional<String> objection(Profile profile, PersonQuery query) {
        if (query.profile().filter(profile.address()::equals).isPresent()) {
            return isQuiteAnother(profile.name(), query.name())
                    ? Optional.of("The CRM has its address, but it is the profile of " + profile.name())
                    : Optional.empty();
        }
        if (query.profile().isPresent()) {
            return Optional.of("The CRM has another profile's address");
        }
        if (!isNamed(profile.name(), query)) {
            return Optional.of("The name is another: " + profile.name());
        }
        if (query.company().isEmpty() && query.domain().isEmpty()) {
            return Optional.of("The same name, but the CRM knows no company to compare");
        }
        if (profile.currentPositions().anyMatch(position -> isAt(position, query))) {
            return Optional.empty();
        }
        return Optional.of(profile.positions().stream()
                .filter(position -> isAt(position, query))
                .findFirst()
                .map(Identity::notPresent)
                .orElseGet(() -> elsewhere(profile)));
    }

    private static String notPresent(Position there) {
        return there.to().isPresent()
                ? "The same name, but no longer at this company: " + there.inWords()
                : "The same name and company, but nothing says that the position goes on: " + there.inWords();
    }

    private static String elsewhere(Profile profile) {
        return "The same name, but at another company"
                + profile.positions().stream()
                        .findFirst()
                        .map(position -> ": " + position.inWords())
                        .orElse("");
    }

    /** Whether a position is at the contact's company, by its name or that of its website. */
    static boolean isAt(Position position, PersonQuery query) {
        return CompanyNames.agree(position.company(), query);
    }

    private static boolean isNamed(String profileName, PersonQuery query) {
        if (query.firstName().isEmpty() || query.lastName().isEmpty()) {
            return false;
        }
        List<String> there = nameWords(profileName);
        List<String> first = nameWords(query.firstName().get());
        List<String> last = nameWords(query.lastName().get());
        return !first.isEmpty() && !last.isEmpty() && there.contains(first.getFirst()) && there.containsAll(last);
    }

    private static boolean isQuiteAnother(String profileName, String name) {
        Set<String> shared = new HashSet<>(nameWords(profileName));
        shared.retainAll(nameWords(name));
        return shared.isEmpty() && !nameWords(name).isEmpty();
    }

    private static List<String> nameWords(String name) {
        return PlainText.words(name).stream()
                .filter(word -> !TITLES.contains(word))
                .toList();
    }
}
