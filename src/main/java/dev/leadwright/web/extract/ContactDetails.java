package dev.leadwright.web.extract;

import dev.leadwright.web.Fact.Field;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** How a company is reached by telephone, and the pages it keeps elsewhere. */
final class ContactDetails implements Extractor {
    private static final Pattern PHONE = Pattern.compile("^\\+?[\\d ()/.\\u2011–-]{6,25}$");
    private static final Pattern LABELLED_PHONE = Pattern.compile(
            "(?:^|[\\s,|·•(])(?:tel(?:efon(?:o|e)?|ephone|efoon|éfono)?"
                    + "|t(?=[:.])|phone|fon|téléphone|tél|call us(?: on| at)?|ruf(?:en sie)? uns an|llámanos|電話(?:番号)?|טלפון|هاتف)"
                    + "\\.?\\s?[:.]?\\s?(?:\\((?:de|uk|us)\\)\\s?)?(?<n>\\+?[(\\d][\\d ()/.\\u2011–-]{5,22}\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST_LINE = 300;
    private static final int MAX_LINKS = 2_000;

    @Override
    public void extract(Page page, Facts facts) {
        for (Element link :
                page.document().select("a[href]").stream().limit(MAX_LINKS).toList()) {
            String address = link.attr("href").strip();
            if (address.regionMatches(true, 0, "tel:", 0, 4)) {
                phoneLink(page, link, address.substring(4), facts);
            } else if (!VisibleText.isHidden(link)) {
                SocialPages.find(address)
                        .ifPresent(social -> facts.add(
                                page, social.field(), social.address(), "link to " + social.network(), 0.85, address));
            }
        }
        for (String line : page.lines()) {
            if (line.length() <= LONGEST_LINE) {
                phone(line).ifPresent(number -> facts.add(page, Field.PHONE, number, "labelled text", 0.8, line));
            }
        }
    }

    private static void phoneLink(Page page, Element link, String address, Facts facts) {
        String number = address.replace("%20", " ").replaceAll("[;?].*", "").strip();
        String shown = link.text().strip();
        if (!VisibleText.isHidden(link) && isPhone(number)) {
            // People read the number as it is shown, if that is the number.
            boolean same =
                    digits(shown).equals(digits(number)) && PHONE.matcher(shown).matches();
            facts.add(page, Field.PHONE, same ? shown : number, "telephone link", 0.85, shown + " " + number);
        }
    }

    private static Optional<String> phone(String line) {
        Matcher labelled = LABELLED_PHONE.matcher(line);
        return labelled.find() && isPhone(labelled.group("n")) ? Optional.of(labelled.group("n")) : Optional.empty();
    }

    static boolean isPhone(String number) {
        int digits = digits(number).length();
        return PHONE.matcher(number.strip()).matches() && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
