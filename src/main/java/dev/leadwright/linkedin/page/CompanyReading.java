package dev.leadwright.linkedin.page;

import dev.leadwright.linkedin.CompanyProfile;
import dev.leadwright.linkedin.PlainText;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;

/**
 * Reads a company out of its page: the list of terms about it, as everybody or a member sees it. Followers and members who
 * name the company as theirs are counted there too; neither are its employees.
 */
public final class CompanyReading {
    private static final double CONFIDENCE = 0.85;
    private static final Pattern SIZE = Pattern.compile(
            "(\\d{1,3}(?:[,. \\u00a0]?\\d{3}){0,2})(?!\\d)\\s*+(?:[-–]\\s*+(\\d{1,3}(?:[,. \\u00a0]?\\d{3}){0,2})(?!\\d)|(\\+))?");
    private static final String SIZE_TERM =
            "company size|unternehmensgröße|größe|taille de l.entreprise|tamaño(?: de la empresa)?|dimensioni dell.azienda|bedrijfsgrootte";
    private static final String INDUSTRY_TERM = "industry|industries|branche(?:n)?|secteur|sector|settore";
    private static final String PLACE_TERM = "headquarters|hauptsitz|siège social|sede|sede principale|hoofdkantoor";

    private CompanyReading() {}

    static Optional<CompanyProfile> of(Document page, URI address, Instant at, String how) {
        Optional<String> name =
                page.select("h1.top-card-layout__title, h1.org-top-card-summary__title, main h1").stream()
                        .flatMap(title -> PlainText.line(title.text()).stream())
                        .findFirst()
                        .or(() -> JsonLd.nodes(page, "Organization")
                                .flatMap(node -> JsonLd.line(node.path("name")).stream())
                                .findFirst());
        return name.map(company -> new CompanyProfile(
                address,
                company,
                term(page, SIZE_TERM).flatMap(CompanyReading::size),
                term(page, INDUSTRY_TERM),
                term(page, PLACE_TERM).or(() -> place(page)),
                at,
                how + ", company page",
                CONFIDENCE));
    }

    /** {@code 51-200} of {@code 51-200 employees}, {@code 10001+}; a single number is one only beside a word for people. */
    public static Optional<String> size(String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.lookingAt()) {
            return Optional.empty();
        }
        String low = digits(size.group(1));
        if (size.group(2) != null) {
            String high = digits(size.group(2));
            return Long.parseLong(low) <= Long.parseLong(high) ? Optional.of(low + "-" + high) : Optional.empty();
        }
        String rest = text.substring(size.end()).strip();
        return size.group(3) != null
                ? Optional.of(low + "+")
                : rest.matches(
                                "(?iu)(?:employees?|beschäftigte|mitarbeiter\\p{L}*|employés|empleados|dipendenti|medewerkers).*")
                        ? Optional.of(low)
                        : Optional.empty();
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "").replaceFirst("^0+(?=\\d)", "");
    }

    private static Optional<String> term(Document page, String words) {
        Pattern term = Pattern.compile("(?iu)(?:" + words + "):?");
        return page.select("dt").stream()
                .filter(title -> term.matcher(title.text().strip()).matches())
                .flatMap(title -> Optional.ofNullable(title.nextElementSibling()).stream())
                .flatMap(value -> PlainText.line(value.text()).stream())
                .findFirst();
    }

    private static Optional<String> place(Document page) {
        return JsonLd.nodes(page, "Organization")
                .map(node -> node.path("address"))
                .flatMap(address -> place(address).stream())
                .findFirst();
    }

    private static Optional<String> place(JsonNode address) {
        String text = Stream.of("addressLocality", "addressRegion", "addressCountry")
                .flatMap(part -> JsonLd.line(address.path(part)).stream())
                .reduce((left, right) -> left + ", " + right)
                .orElse("");
        return PlainText.line(text);
    }
}
