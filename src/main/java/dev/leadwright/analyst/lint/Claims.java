package dev.leadwright.analyst.lint;

import dev.leadwright.analyst.LintFinding;
import dev.leadwright.analyst.LintFinding.Rule;
import dev.leadwright.analyst.text.SeenText;
import dev.leadwright.analyst.text.WordFile;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers, names and quotations that neither a cited fact nor the lead's own fields nor the sender's settings have. In
 * German, where every noun has a capital, names are only those that are spelt as no noun is: HubSpot, SAP, S4.
 */
final class Claims implements LintRule {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}])[\\p{L}-]*\\p{N}[\\p{L}\\p{N}.,'-]*");
    private static final Pattern LIST_MARK = Pattern.compile("(?m)^\\s*\\d{1,2}[.)] ");
    private static final Pattern MEETING =
            Pattern.compile("(?iu)\\b(?:10|15|20|25|30|45|60)[ -]?(?:min\\p{L}*)(?!\\p{L})");
    private static final Pattern QUOTATION = Pattern.compile(
            "[“„\"«]\\s?([^“”„\"«»\\n]{3,300})\\s?[”“\"»]|(?<![\\p{L}\\p{N}])['‘‚]([^'‘’\\n]{3,300}?)['’](?!\\p{L})");
    private static final Pattern CAPITAL = Pattern.compile("(?<![\\p{L}\\p{N}'’-])\\p{Lu}[\\p{L}\\p{N}&'’-]+");
    private static final Pattern SPELT_AS_A_NAME = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:\\p{L}*\\p{Ll}\\p{Lu}\\p{L}*|\\p{Lu}{3,}|\\p{Lu}[\\p{L}]*/\\p{Lu}[\\p{L}\\p{N}]*)(?![\\p{L}\\p{N}])");
    private static final Pattern BEGINNING = Pattern.compile("(?:^|[.!?¿¡:…\\n“„\"«(]|\\n\\s*[-–•])[\\s¿¡“„\"«(]*$");
    private static final Pattern SMALL_WORD = Pattern.compile("(?<!\\p{L})\\p{Ll}{4,}");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

    private static final Set<String> NOT_NAMES = Set.copyOf(common());

    private final Clock clock;

    Claims(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Stream<LintFinding> check(LintText text) {
        Known known = Known.of(text);
        return Stream.of(numbers(text, known), quotations(text, known), names(text, known))
                .flatMap(findings -> findings);
    }

    private Stream<LintFinding> numbers(LintText text, Known known) {
        int year = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
        List<String> free = List.of(String.valueOf(year), String.valueOf(year + 1));
        String body = MEETING.matcher(LIST_MARK.matcher(text.strange()).replaceAll(" "))
                .replaceAll(" ");
        return matches(NUMBER, body)
                .map(number -> number.replaceAll("[.,'-]+$", ""))
                .filter(number -> !free.contains(number) && !isKnown(number, known))
                .map(number ->
                        Findings.block(Rule.CLAIM, number, "Nothing that is known about the lead says this number."));
    }

    /** Also where it is written with other signs between thousands. */
    private static boolean isKnown(String number, Known known) {
        return known.says(number) || known.hasWord(number.replaceAll("(?<=\\d)[.,'](?=\\d{3})", ""));
    }

    private static Stream<LintFinding> quotations(LintText text, Known known) {
        Matcher quotation = QUOTATION.matcher(text.strange());
        return quotation
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(said -> said.replaceAll("[…,.!?]+$", ""))
                .filter(said -> SeenText.wordList(said).size() > 1 && !known.says(said))
                .map(said ->
                        Findings.block(Rule.CLAIM, said, "It stands in quotation marks, and no cited fact says it."));
    }

    private static Stream<LintFinding> names(LintText text, Known known) {
        boolean german = Tongue.of(text.strange()).filter(Tongue.GERMAN::equals).isPresent();
        Stream<String> spelt = matches(SPELT_AS_A_NAME, text.strange());
        Stream<String> names = german ? spelt : Stream.concat(spelt, capitals(text.strange()));
        return names.map(name -> POSSESSIVE.matcher(name).replaceAll(""))
                .filter(name -> !NOT_NAMES.contains(SeenText.words(name)))
                .filter(name -> !known.hasWord(name))
                .distinct()
                .map(name -> Findings.block(
                        Rule.CLAIM, name, "It looks like a name, and nothing that is known about the lead has it."));
    }

    /** Capitals within sentences. A subject in which every longer word has one says nothing by it. */
    private static Stream<String> capitals(String text) {
        int end = text.indexOf('\n');
        String read = SMALL_WORD.matcher(text.substring(0, end)).find() ? text : text.substring(end);
        return CAPITAL.matcher(read)
                .results()
                .filter(found ->
                        !BEGINNING.matcher(read.substring(0, found.start())).find())
                .map(found -> found.group());
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group());
    }

    private static List<String> common() {
        return WordFile.lines("no-names.txt").map(SeenText::words).toList();
    }
}
