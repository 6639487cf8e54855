package dev.leadwright.web.extract;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import dev.leadwright.web.Fact.Field;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a company's own people, from sentences that say so in English, German, French, Spanish, Italian or
 * Dutch. Customers, users, followers, hires and other companies' staff are not counted; in doubt there is no number.
 */
final class EmployeeCount implements Extractor {
    private static final double SENTENCE = 0.85;
    private static final double RANGE = 0.75;
    private static final int SHORT_LINE = 40;

    /** Words that mean one's own staff wherever they stand. */
    private static final String STAFF = "(?:employees|staff(?: members)?|team members|teammates|colleagues|co-?workers"
            + "|mitarbeiter(?:innen|:innen|\\*innen|innen und mitarbeiter| und mitarbeiterinnen)?|mitarbeitende[nr]?"
            + "|beschäftigte[nr]?|angestellte[nr]?|kolleg(?:en|innen|:innen)(?: und kolleg(?:en|innen))?"
            + "|collaborateurs|salariés|empleados|dipendenti|medewerkers)";

    /** Words that mean staff only where the sentence says that it is about the company. */
    private static final String PEOPLE =
            "(?:people|professionals|experts|specialists|engineers|consultants|men and women"
                    + "|menschen|leute|köpfe|personen|personnes|personas|persone|mensen)";

    private static final String OWN =
            "(?:we are|we're|we now are|we employ|we have|with|our|is|a|the|now|wir sind|unser|une|notre|nous sommes|un|nuestro|somos)";
    private static final String ABOUT =
            "(?:some |around |about |over |more than |nearly |almost |approximately |roughly"
                    + "|rund |etwa |über |mehr als |knapp |fast |circa |ca\\. |plus de |environ |más de |oltre |ruim |now |heute"
                    + " |aktuell )?";
    private static final String ADJECTIVES = "(?: (?!new|additional|neue)\\p{L}[\\p{L}-]*){0,2}";

    private static final List<Pattern> PATTERNS = List.of(
            compile("(?<n>" + EmployeeNumber.PATTERN + ")" + ADJECTIVES + " " + STAFF + "\\b"),
            compile("\\b(?:employs|employing|we employ|beschäftigen wir|wir beschäftigen|beschäftigt|emploie|emplea)"
                    + " (?:a (?:team|staff) of )?" + ABOUT + "(?<n>" + EmployeeNumber.PATTERN + ")\\b"),
            compile("\\b(?:headcount|workforce|staff) of " + ABOUT + "(?<n>" + EmployeeNumber.PATTERN + ")(?!\\w)"),
            compile("\\b" + OWN
                    + " (?:\\p{L}[\\p{L}-]*,? ){0,3}(?:team|équipe|equipo|squadra) (?:of|de|di|von|aus|mit) " + ABOUT
                    + "(?<n>" + EmployeeNumber.PATTERN + ")(?!\\w)"),
            compile("\\b(?:company|firm|business|unternehmen|entreprise|empresa) (?:of|with|von|mit|de) " + ABOUT
                    + "(?<n>" + EmployeeNumber.PATTERN + ")" + ADJECTIVES + " " + PEOPLE + "\\b"),
            compile("^team (?:of|von) " + ABOUT + "(?<n>" + EmployeeNumber.PATTERN + ")(?!\\w)"),
            compile("\\b(?:we are|we're|wir sind|nous sommes|somos|siamo) " + ABOUT + "(?<n>" + EmployeeNumber.PATTERN
                    + ")" + ADJECTIVES + " " + PEOPLE + "\\b"),
            compile("^" + ABOUT + "(?<n>" + EmployeeNumber.PATTERN + ") " + PEOPLE
                    + "(?: (?:worldwide|globally|weltweit)| (?:in|across|at) .{1,40})?[.!]?$"));

    /** "Employees: 250" as a table, a list or two tiles have it. */
    private static final Pattern LABELLED = compile(
            "^(?:number of employees|employees|team members|colleagues|mitarbeitende|team size|company size|headcount"
                    + "|staff|mitarbeiter(?:zahl|innen)?|anzahl mitarbeiter|beschäftigte)\\s?:?\\s(?<n>"
                    + EmployeeNumber.PATTERN
                    + ")(?: " + STAFF + ")?$");

    /** What makes all numbers of a sentence somebody else's, the past's or the future's. */
    private static final Pattern NOT_OURS = compile(
            "\\b(?:trusted by|helps?|helped|helping|(?:companies|businesses|organi[sz]ations|firms|employers|teams|enterprises) (?:with|of|from|between)"
                    + "|for (?:companies|businesses|teams|employers|organi[sz]ations)|(?:unternehmen|firmen|betriebe) (?:mit|ab|von)"
                    + "|if you have|up to|bis zu|per employee|each|every|led|leads|managed|manages|managing"
                    + "|hired?|hiring|new employees|laid off|layoffs|dismissed|will (?:add|hire|employ)|plans? to|by 20\\d\\d"
                    + "|had|hatten?|started with|began with|founded with|once|first|back then|acquired|trained|surveyed"
                    + "|study of|survey of|saved|jobs|openings|stellen|teams? of (?:one|two|three))\\b");

    /** What makes the number somebody else's that stands between the same commas. */
    private static final Pattern OTHERS =
            compile("\\b(?:customers?|clients?|users?|subscribers?|followers?|readers|members"
                    + " of|serv(?:es?|ing)|support(?:s|ing)?|kunden|nutzer|clientes?|utilisateurs)\\b");

    private static final Pattern CLAUSE_END = Pattern.compile("[,;:] ");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern NUMBER_ALONE = Pattern.compile(EmployeeNumber.PATTERN);
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})");

    private static Pattern compile(String regex) {
        return Pattern.compile(regex, CASE_INSENSITIVE | UNICODE_CASE);
    }

    @Override
    public void extract(Page page, Facts facts) {
        List<String> lines = page.lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            for (String sentence : SENTENCE_END.split(line, -1)) {
                inSentence(page, sentence, facts);
            }
            if (i + 1 < lines.size() && line.length() + lines.get(i + 1).length() <= SHORT_LINE) {
                inTiles(page, line, lines.get(i + 1), facts);
            }
        }
    }

    private static void inSentence(Page page, String sentence, Facts facts) {
        if (!DIGIT.matcher(sentence).find() || NOT_OURS.matcher(sentence).find()) {
            return;
        }
        Matcher labelled = LABELLED.matcher(sentence);
        if (labelled.find()) {
            add(page, facts, labelled.group("n"), sentence);
            return;
        }
        for (Pattern pattern : PATTERNS) {
            Matcher found = pattern.matcher(sentence);
            if (found.find()
                    && !OTHERS.matcher(clause(sentence, found.start("n"))).find()) {
                add(page, facts, found.group("n"), sentence);
                return;
            }
        }
    }

    /** The part of the sentence around a position, from comma to comma. */
    private static String clause(String sentence, int position) {
        int start = 0;
        Matcher end = CLAUSE_END.matcher(sentence);
        while (end.find()) {
            if (end.start() >= position) {
                return sentence.substring(start, end.start());
            }
            start = end.end();
        }
        return sentence.substring(start);
    }

    /** A number and its label in two blocks, in either order. */
    private static void inTiles(Page page, String first, String second, Facts facts) {
        boolean firstIsNumber = NUMBER_ALONE.matcher(first).matches();
        boolean secondIsNumber = NUMBER_ALONE.matcher(second).matches();
        if (firstIsNumber != secondIsNumber) {
            String label = firstIsNumber ? second : first;
            String number = firstIsNumber ? first : second;
            if (LABELLED.matcher(label + " " + number).find()) {
                add(page, facts, number, first + " " + second);
            }
        }
    }

    private static void add(Page page, Facts facts, String number, String sentence) {
        EmployeeNumber.parse(number)
                .ifPresent(found -> facts.add(
                        page,
                        Field.EMPLOYEES,
                        found.digits(),
                        found.range() ? "visible text, lower end of a range" : "visible text",
                        found.range() ? RANGE : SENTENCE,
                        sentence));
    }
}
