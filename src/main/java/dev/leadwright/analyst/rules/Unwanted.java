package dev.leadwright.analyst.rules;

import dev.leadwright.analyst.Lead;
import dev.leadwright.crm.Company;
import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.icp.IdealCustomerProfile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whom a profile excludes, and why. */
final class Unwanted {
    private static final int QUOTE = 60;

    /** How companies are incorporated: no part of the name by which people know them. */
    private static final Set<String> INCORPORATED = Set.of(
            "gmbh",
            "ag",
            "kg",
            "ohg",
            "ug",
            "se",
            "ev",
            "eg",
            "co",
            "inc",
            "incorporated",
            "llc",
            "llp",
            "lp",
            "ltd",
            "limited",
            "plc",
            "corp",
            "corporation",
            "company",
            "sa",
            "sas",
            "sarl",
            "srl",
            "spa",
            "sl",
            "bv",
            "nv",
            "ab",
            "as",
            "oy",
            "aps",
            "and",
            "mbh",
            "holding",
            "group");

    private final IdealCustomerProfile profile;
    private final LeadProfile reader;
    private final Phrases<String> titles;
    private final Set<String> companies;

    Unwanted(IdealCustomerProfile profile, LeadProfile reader) {
        this.profile = profile;
        this.reader = reader;
        this.titles = new Phrases<>(Map.of("", profile.exclusions().titles()));
        this.companies =
                profile.exclusions().companies().stream().map(Unwanted::known).collect(Collectors.toSet());
    }

    Optional<String> find(Lead lead) {
        return domain(lead)
                .map(domain -> "the domain " + domain)
                .or(() -> company(lead).map(name -> "the company " + quoted(name)))
                .or(() -> country(lead).map(country -> "the country " + quoted(country)))
                .or(() -> industry(lead).map(industry -> "the industry " + industry))
                .or(() -> title(lead).map(title -> "the job title \"" + quoted(title) + "\""));
    }

    private Optional<String> domain(Lead lead) {
        List<String> domains = profile.exclusions().domains();
        return domainsOf(lead)
                .flatMap(of -> domains.stream().filter(domain -> of.equals(domain) || of.endsWith("." + domain)))
                .findFirst();
    }

    private static Stream<String> domainsOf(Lead lead) {
        return Stream.concat(
                        lead.contact().email().stream().map(email -> email.replaceFirst(".*@", "")),
                        Stream.concat(
                                lead.contact().properties().find(ContactProperty.WEBSITE).stream(),
                                Stream.of(CompanyProperty.DOMAIN, CompanyProperty.WEBSITE)
                                        .flatMap(property -> ofCompany(lead, property).stream())))
                .map(address -> address.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^[a-z]+://", "")
                        .replaceFirst("[/:?#].*", ""));
    }

    private Optional<String> company(Lead lead) {
        return lead.company()
                .flatMap(Company::name)
                .or(() -> lead.contact().properties().find(ContactProperty.COMPANY))
                .filter(name -> companies.contains(known(name)));
    }

    /** {@code Rival GmbH & Co. KG} is known as {@code rival}. */
    private static String known(String name) {
        List<String> words = List.of(Words.of(name).split(" "));
        int end = words.size();
        while (end > 1 && INCORPORATED.contains(words.get(end - 1))) {
            end--;
        }
        return String.join(" ", words.subList(0, end));
    }

    private Optional<String> country(Lead lead) {
        return reader.country(lead).filter(profile.regions()::isExcluded);
    }

    private Optional<String> industry(Lead lead) {
        return reader.industry(lead)
                .map(industry -> industry.value().name())
                .filter(profile.exclusions().industries()::contains);
    }

    private Optional<String> title(Lead lead) {
        return reader.title(lead)
                .filter(title -> !titles.find(Words.of(title.said())).isEmpty())
                .map(LeadProfile.Read::said);
    }

    private static Optional<String> ofCompany(Lead lead, String property) {
        return lead.company().flatMap(company -> company.properties().find(property));
    }

    private static String quoted(String value) {
        return PlainText.line(value, QUOTE).replace("\"", "'");
    }
}
