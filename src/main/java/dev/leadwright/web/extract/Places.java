package dev.leadwright.web.extract;

import dev.leadwright.web.Fact.Field;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Where a company is: its own words for its seat, address elements, and lines with a postal code and a town. */
final class Places implements Extractor {
    private static final String WORD = "\\p{Lu}[\\p{L}'’.-]+";
    private static final String PLACE =
            "(?<place>" + WORD + "(?:(?:,? (?:am |an der |im |upon |sur |de |la |del |di |do )?|-)" + WORD + "){0,3})";
    private static final Pattern SEAT = Pattern.compile("(?:[Hh]eadquartered in|[Hh]eadquarters (?:is |are )?in"
            + "|(?:We|we|We['’]re|we['’]re) (?:are )?based in|(?:is|are) based in|[Bb]ased in|mit Sitz in|Sitz (?:ist )?in"
            + "|[Hh]auptsitz (?:ist |liegt )?in|siège (?:social )?(?:est )?(?:à|situé à)|[Bb]asée? à|con sede en|con sede a"
            + "|[Cc]on sede in|sede (?:central )?en|gevestigd in|com sede em|sediada? em) " + PLACE);

    private static final String TOWN = "(?<town>" + WORD
            + "(?:[ -](?:am|an der|im|in der|upon|sur|de|la|le|del|di|do|da|ob der|b\\.)?" + " ?" + WORD + "){0,2})";

    /** Postal code and town as one country or another writes them. */
    private static final List<Pattern> TOWNS = List.of(
            // United Kingdom and Ireland
            Pattern.compile(TOWN + ",? (?:[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}|[A-Z]\\d[\\dW] [A-Z\\d]{4})(?![A-Z\\d])"),
            // United States and Canada
            Pattern.compile(TOWN + ",? (?:[A-Z]{2} \\d{5}(?:-\\d{4})?|[A-Z]{2},? [A-Z]\\d[A-Z] \\d[A-Z]\\d)(?!\\d)"),
            // Netherlands
            Pattern.compile("(?<!\\d)\\d{4} ?[A-Z]{2} " + TOWN),
            // Portugal
            Pattern.compile("(?<!\\d)\\d{4}-\\d{3} " + TOWN),
            // Most of Europe; four digits that may be a year or a house number only behind a comma or at the beginning
            Pattern.compile(
                    "(?<![\\d.,/-])(?:[A-Z]{1,2}-)?(?:\\d{5}|\\d{3} \\d{2}|\\d{2}-\\d{3}) " + TOWN + "(?![\\d%])"),
            Pattern.compile("(?:^|, |[A-Z]-)(?!19|20)\\d{4} " + TOWN + "(?![\\d%])"));

    private static final Pattern STREET = Pattern.compile(
            "(?iu)(?:stra(?:ß|ss)e|str\\.|weg|platz|allee|gasse|ring|damm|ufer|hof|markt)\\s?\\d"
                    + "|\\b(?:street|road|avenue|ave|lane|square|drive|boulevard|blvd|way|house|row|court|quay|st\\.?|rd\\.?)\\b"
                    + "|\\b(?:rue|avenue|place|quai|chemin|allée|calle|paseo|plaza|avenida|carrer|via|piazza|corso|viale|rua|largo"
                    + "|praça|travessa)\\b|(?:straat|laan|plein|kade|gracht|weg)\\s?\\d|(?:^|, )\\d{1,4}[a-z]? \\p{Lu}|\\p{L} \\d{1,4}[a-z]?$");

    /** Whose address an imprint also gives: the host's, the agency's, an authority's. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?iu)hébergeur|hébergé|hosting|hosted|provider|webdesign|konzeption|umsetzung"
                    + "|aufsichtsbehörde|handelskammer|schlichtung|design by|datenschutzbeauftragte|registergericht|amtsgericht|finanzamt");

    private static final Pattern CONTACT_PAGE = Pattern.compile(
            "contact|kontakt|contatti|contato|contacto|impressum|imprint|mentions"
                    + "|legal|about|ueber|uber|standort|location|colofon|aviso|find-us|anfahrt|company|sobre|chi-siamo|qui-sommes|over-ons");
    private static final int MAX_ADDRESS = 160;
    private static final int LONGEST_LINE = 220;
    private static final int LONGEST_STREET = 80;
    private static final double POSTAL = 0.8;

    @Override
    public void extract(Page page, Facts facts) {
        for (Element address : page.document().select("address")) {
            String text = address.text();
            if (!VisibleText.isHidden(address)
                    && text.length() <= MAX_ADDRESS
                    && text.matches(".*\\d.*")
                    && !ContactDetails.isPhone(text)
                    && text.indexOf('@') < 0) {
                facts.add(page, Field.LOCATION, text, "address element", 0.75, text);
            }
        }
        List<String> lines = page.lines();
        boolean contact = page.isHome()
                || CONTACT_PAGE
                        .matcher(String.valueOf(page.uri().getPath()).toLowerCase(java.util.Locale.ROOT))
                        .find();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            seat(page, line, facts);
            if (contact && line.length() <= LONGEST_LINE) {
                town(page, lines, i, facts);
            }
        }
    }

    private static void seat(Page page, String line, Facts facts) {
        Matcher seat = SEAT.matcher(line);
        if (seat.find()) {
            facts.add(page, Field.LOCATION, seat.group("place").replaceAll("[.]$", ""), "visible text", 0.75, line);
        }
    }

    /** A postal code with a town counts with the street before it, on the same line or the one above. */
    private static void town(Page page, List<String> lines, int index, Facts facts) {
        String line = lines.get(index);
        String above = index == 0 ? "" : lines.get(index - 1);
        if (OTHERS.matcher(line).find()
                || OTHERS.matcher(above).find()
                || (index > 1 && OTHERS.matcher(lines.get(index - 2)).find())) {
            return;
        }
        for (Pattern form : TOWNS) {
            Matcher town = form.matcher(line);
            if (town.find()) {
                String before = line.substring(0, town.start()).replaceAll("[,·|\\s-]+$", "");
                if (STREET.matcher(before).find()) {
                    add(
                            page,
                            facts,
                            line.substring(streetStart(before), town.end()).replaceAll("^[,\\s]+", ""),
                            line);
                } else if (above.length() <= LONGEST_STREET
                        && STREET.matcher(above).find()) {
                    add(page, facts, above + ", " + town.group().strip(), above + " " + line);
                } else {
                    continue;
                }
                return;
            }
        }
    }

    private static void add(Page page, Facts facts, String place, String evidence) {
        facts.add(page, Field.LOCATION, place.strip(), "postal address", POSTAL, evidence);
    }

    /** Where the street begins: behind the last comma or dash but one. */
    private static int streetStart(String before) {
        int cut = Math.max(before.lastIndexOf(", "), Math.max(before.lastIndexOf(" | "), before.lastIndexOf(" · ")));
        return cut < 0 ? 0 : cut + 2;
    }
}
