package dev.leadwright.analyst.lint;

import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.LintFinding;
import dev.leadwright.analyst.LintFinding.Rule;
import dev.leadwright.analyst.text.SeenText;
import dev.leadwright.crm.Company;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactProperty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The name after the greeting is the lead's, or none. */
final class Salutation implements LintRule {
    private static final Pattern GREETING = Pattern.compile(
            "(?iu)^\\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|day)|guten (?:tag|morgen)|hallo|liebe[r]?"
                    + "|sehr geehrte[r]?|bonjour|chère?|cher|hola|estimad[oa]|buenos días|ciao|buongiorno|gentile|beste|geachte)"
                    + "(?![\\p{L}])(?<name>[^\\n,!:]*)");
    private static final Set<String> NO_NAMES = Set.of(
            "there",
            "team",
            "all",
            "everyone",
            "zusammen",
            "damen",
            "und",
            "herren",
            "herr",
            "frau",
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "professor",
            "doktor",
            "mx",
            "sir",
            "madam",
            "monsieur",
            "madame",
            "m",
            "mme",
            "senor",
            "senora",
            "don",
            "dona",
            "sr",
            "sra",
            "and",
            "or",
            "de",
            "von",
            "van",
            "der",
            "the",
            "signor",
            "signora",
            "at");
    private static final int MOST_WORDS = 7;

    @Override
    public Stream<LintFinding> check(LintText text) {
        Matcher greeting = GREETING.matcher(text.draft().body());
        if (!greeting.find()) {
            return Stream.empty();
        }
        String name = greeting.group("name");
        List<String> said = SeenText.wordList(name);
        Set<String> known = names(text.lead());
        boolean right = said.size() <= MOST_WORDS
                && said.stream().allMatch(word -> NO_NAMES.contains(word) || known.contains(word));
        return right
                ? Stream.empty()
                : Stream.of(Findings.block(
                        Rule.SALUTATION, greeting.group(), "The greeting names somebody else than the lead."));
    }

    private static Set<String> names(Lead lead) {
        Contact contact = lead.contact();
        return Stream.of(
                        contact.firstName(),
                        contact.lastName(),
                        lead.company().flatMap(Company::name),
                        contact.properties().find(ContactProperty.COMPANY))
                .flatMap(Optional::stream)
                .flatMap(name -> SeenText.wordList(name).stream())
                .collect(Collectors.toSet());
    }
}
