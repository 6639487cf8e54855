package dev.leadwright.web.extract;

import dev.leadwright.web.Fact.Field;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a company's own people, from sentences that say so in English, German, French, Spanish, Italian, Dutch or
 * Portuguese, in digits or words. Customers, users, followers, hires and other companies' staff are not counted; in doubt
 * there is no number.
 */
final class EmployeeCount implements Extractor {
    private static final double SENTENCE = 0.85;
    private static final double RANGE = 0.75;
    private static final double OLD = 0.6;
    private static final double THIS_YEAR = 0.03;
    private static final int LONGEST_LINE = 1_000;
    private static final int MAX_LINES = 4_000;
    private static final int MAX_SENTENCES = 300;

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}\\d])");
    private static final Pattern BETWEEN = Pattern.compile(
            "\\b(?:between|zwischen|entre|tra|fra|tussen) (\\d[\\d.,]*) (?:and|und|et|y|e|en) (?=\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR =
            Pattern.compile("(?<![\\d.,])20[0-3]\\d(?![\\d%])(?!\\s*(?:employees|people|mitarb))");

    @Override
    public void extract(Page page, Facts facts) {
        if (OwnSite.isAboutOthers(page)) {
            return;
        }
        var subjects = new Subjects(facts.site().names());
        String language = PageLanguage.of(page).stream()
                .map(PageLanguage::code)
                .findFirst()
                .orElse(facts.site().language());
        List<String> lines = page.ownLines().stream().limit(MAX_LINES).toList();
        int looked = 0;
        for (String line : lines) {
            String head = line.substring(0, Math.min(line.length(), LONGEST_LINE));
            for (String sentence : SENTENCE_END.split(head, -1)) {
                if (!StaffSentences.MENTIONED.matcher(sentence).find() || ++looked > MAX_SENTENCES) {
                    continue;
                }
                inSentence(page, sentence, language, subjects, facts);
            }
        }
        StaffTiles.of(page).forEach(tile -> add(page, facts, tile.number(), tile.label() + " " + tile.number(), false));
    }

    private static void inSentence(Page page, String written, String language, Subjects subjects, Facts facts) {
        String sentence =
                BETWEEN.matcher(NumberWords.asDigits(written, language)).replaceAll("$1-");
        if (!DIGIT.matcher(sentence).find()) {
            return;
        }
        Matcher labelled = StaffSentences.LABELLED.matcher(sentence);
        if (labelled.find()) {
            add(page, facts, labelled.group("n"), written, false);
            return;
        }
        if (OthersStaff.speaksOf(sentence) || subjects.isSomebodyElse(sentence)) {
            return;
        }
        for (StaffSentences.Form form : StaffSentences.FORMS) {
            Matcher found = form.pattern().matcher(sentence);
            if (found.find()
                    && !OthersStaff.owns(sentence, found.start("n"))
                    && (!form.needsOwner() || subjects.isOwn(sentence))) {
                add(page, facts, found.group("n"), written, true);
                return;
            }
        }
    }

    private static void add(Page page, Facts facts, String number, String evidence, boolean sentence) {
        Optional<EmployeeNumber> found = EmployeeNumber.parse(number);
        if (found.isEmpty() || (sentence && EmployeeNumber.mayBeAYear(number))) {
            return;
        }
        boolean range = found.get().range();
        facts.add(
                page,
                Field.EMPLOYEES,
                found.get().digits(),
                range ? "visible text, lower end of a range" : "visible text",
                confidence(
                        evidence,
                        range ? RANGE : SENTENCE,
                        facts.at().atZone(ZoneOffset.UTC).getYear()),
                evidence);
    }

    /** What a sentence says of a year counts for more if that is this year or the last, and for less if it is over. */
    private static double confidence(String evidence, double usual, int thisYear) {
        Matcher year = YEAR.matcher(evidence);
        int newest = 0;
        while (year.find()) {
            newest = Math.max(newest, Integer.parseInt(year.group()));
        }
        boolean asOf = evidence.matches(
                "(?iu).*\\b(?:as of|in|stand|since the end of|fin|en|al|per|em|au|zum|ende)\\b.*20\\d\\d.*|.*\\(.*20\\d\\d.*");
        if (newest == 0 || !asOf) {
            return usual;
        }
        return newest >= thisYear - 1 && newest <= thisYear ? usual + THIS_YEAR : newest < thisYear - 2 ? OLD : usual;
    }
}
