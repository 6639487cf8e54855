package dev.leadwright.agents.enricher;

import dev.leadwright.agents.lead.Leads;
import dev.leadwright.crm.Contact;
import dev.leadwright.linkedin.Position;
import java.text.Normalizer;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a profile's title is verified: the CRM's agrees with it, or says nothing, or is older than the position. Otherwise
 * the two contradict each other, and the CRM's stays.
 *
 * @param objection why it is not verified
 * @param why it is
 */
record TitleVerdict(Optional<String> objection, Optional<String> why) {
    private static final int LONGEST = 80;
    private static final Map<String, String> SHORT_FORMS = Map.ofEntries(
            Map.entry("ceo", "chief executive officer"),
            Map.entry("cto", "chief technology officer"),
            Map.entry("cfo", "chief financial officer"),
            Map.entry("coo", "chief operating officer"),
            Map.entry("cmo", "chief marketing officer"),
            Map.entry("cio", "chief information officer"),
            Map.entry("cro", "chief revenue officer"),
            Map.entry("cpo", "chief product officer"),
            Map.entry("vp", "vice president"),
            Map.entry("svp", "senior vice president"),
            Map.entry("evp", "executive vice president"),
            Map.entry("sr", "senior"),
            Map.entry("jr", "junior"),
            Map.entry("mgr", "manager"),
            Map.entry("dir", "director"),
            Map.entry("hr", "human resources"),
            Map.entry("it", "information technology"));
    /** With one of these a title is another, however much else agrees. */
    private static final Set<String> OTHER_RANK = Set.of(
            "vice",
            "assistant",
            "assistent",
            "assistentin",
            "assistenz",
            "associate",
            "deputy",
            "stellvertretender",
            "stellvertretende",
            "stellv",
            "adjoint",
            "adjointe",
            "junior",
            "trainee",
            "intern",
            "praktikant",
            "former",
            "ex",
            "advisor",
            "adviser",
            "to");

    private static final Set<String> SMALL_WORDS =
            Set.of("of", "the", "and", "for", "in", "der", "des", "und", "für", "de", "du", "la");

    static TitleVerdict of(String title, Position position, Contact contact) {
        Optional<String> said = contact.jobTitle();
        if (said.isEmpty()) {
            return verified("The CRM names no title");
        }
        String quoted = "\"" + Leads.line(said.get(), LONGEST) + "\"";
        if (agree(title, said.get())) {
            return verified("Agrees with the CRM's " + quoted);
        }
        YearMonth recorded = YearMonth.from(contact.createdAt().atOffset(ZoneOffset.UTC));
        if (position.from().filter(recorded::isBefore).isPresent()) {
            return verified("Newer than the CRM's " + quoted + ": held since "
                    + position.from().get() + ", and the record is of " + recorded);
        }
        return new TitleVerdict(
                Optional.of("The CRM says " + quoted + ", and nothing shows that the profile is newer"),
                Optional.empty());
    }

    private static TitleVerdict verified(String why) {
        return new TitleVerdict(Optional.empty(), Optional.of(why));
    }

    /** Whether one says what the other says, or less of it: {@code VP Sales}, {@code Vice President of Sales EMEA}. */
    static boolean agree(String one, String other) {
        Set<String> these = words(one);
        Set<String> those = words(other);
        Set<String> onlyInOne = new HashSet<>(these);
        onlyInOne.removeAll(those);
        Set<String> onlyInOther = new HashSet<>(those);
        onlyInOther.removeAll(these);
        return !these.isEmpty()
                && !those.isEmpty()
                && (onlyInOne.isEmpty() || onlyInOther.isEmpty())
                && Stream.concat(onlyInOne.stream(), onlyInOther.stream()).noneMatch(OTHER_RANK::contains);
    }

    private static Set<String> words(String title) {
        return Stream.of(Normalizer.normalize(title, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
                .flatMap(word -> Stream.of(SHORT_FORMS.getOrDefault(word, word).split(" ")))
                .collect(Collectors.toSet());
    }
}
