package dev.leadwright.web.extract;

import dev.leadwright.web.Fact.Field;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Where a company is and how it is reached. */
final class ContactDetails implements Extractor {
    private static final Pattern LINKEDIN =
            Pattern.compile("^https?://(?:[a-z]{2,3}\\.)?linkedin\\.com/company/([\\p{L}\\p{N}%_.-]{1,100})");
    private static final Pattern PHONE = Pattern.compile("^\\+?[\\d ()/.-]{6,25}$");
    private static final String PLACE = "(?<place>\\p{Lu}[\\p{L}'’.-]+(?:,? \\p{Lu}[\\p{L}'’.-]+){0,3})";
    private static final Pattern SEAT = Pattern.compile("(?:[Hh]eadquartered in|[Hh]eadquarters (?:is |are )?in"
            + "|(?:We|we) are based in|(?:is|are) based in|[Bb]ased in|mit Sitz in|[Hh]auptsitz (?:ist )?in|siège à) "
            + PLACE);
    private static final int MAX_ADDRESS = 160;

    @Override
    public void extract(Page page, Facts facts) {
        for (Element link : page.document().select("a[href^=tel:]")) {
            String number = link.attr("href")
                    .substring("tel:".length())
                    .replace("%20", " ")
                    .strip();
            if (!VisibleText.isHidden(link) && PHONE.matcher(number).matches()) {
                facts.add(page, Field.PHONE, number, "telephone link", 0.85, link.text() + " " + number);
            }
        }
        for (Element link : page.document().select("a[href*=linkedin.com/company/]")) {
            linkedInPage(link.attr("href"))
                    .ifPresent(company ->
                            facts.add(page, Field.LINKEDIN_PAGE, company, "link to LinkedIn", 0.85, company));
        }
        for (Element address : page.document().select("address")) {
            String text = address.text();
            if (!VisibleText.isHidden(address) && text.length() <= MAX_ADDRESS && text.matches(".*\\d.*")) {
                facts.add(page, Field.LOCATION, text, "address element", 0.7, text);
            }
        }
        for (String line : page.lines()) {
            Matcher seat = SEAT.matcher(line);
            if (seat.find()) {
                String place = seat.group("place").replaceAll("[.]$", "");
                facts.add(page, Field.LOCATION, place, "visible text", 0.75, line);
            }
        }
    }

    /** The company's page in its plain form; empty if it is another kind of address. */
    static Optional<String> linkedInPage(String link) {
        Matcher company = LINKEDIN.matcher(link.strip());
        return company.find() ? Optional.of("https://www.linkedin.com/company/" + company.group(1)) : Optional.empty();
    }
}
