package dev.leadwright.hubspot;

import dev.leadwright.crm.Company;
import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.NewCompany;
import dev.leadwright.crm.RecordId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The portal's companies. */
final class Companies {
    /** What is read of every company. Names a portal does not have are ignored in reads. */
    private static final List<String> PROPERTIES = List.of(
            CompanyProperty.NAME,
            CompanyProperty.DOMAIN,
            CompanyProperty.WEBSITE,
            CompanyProperty.INDUSTRY,
            CompanyProperty.EMPLOYEES,
            CompanyProperty.DESCRIPTION,
            CompanyProperty.PHONE,
            CompanyProperty.CITY,
            CompanyProperty.STATE,
            CompanyProperty.COUNTRY,
            CompanyProperty.LINKEDIN_PAGE,
            CompanyProperty.INDUSTRY_TEXT,
            CompanyProperty.COMPANY_SIZE,
            CompanyProperty.TECHNOLOGIES,
            CompanyProperty.RECENT_NEWS,
            CompanyProperty.DATA_ENRICHMENT_DATE);

    private static final Comparator<Associations.End> PRIMARY_THEN_OLDEST = Comparator.comparing(
                    Associations.End::primary, Comparator.reverseOrder())
            .thenComparing(end -> new CompanyId(end.id()), RecordId.OLDEST_FIRST);

    private static final int MOST_DOMAINS = 100;

    /** Characters of domains in one search: HubSpot refuses a search of more than 3,000 in all. */
    private static final int DOMAINS_BUDGET = 2_000;

    /** A longer name is not a domain (RFC 1035), so no company has it. */
    private static final int LONGEST_DOMAIN = 253;

    private final Records records;
    private final Associations associations;

    Companies(Records records, Associations associations) {
        this.records = records;
        this.associations = associations;
    }

    Company get(CompanyId id) {
        return company(records.get(RecordType.COMPANIES, id.value(), PROPERTIES));
    }

    /** The primary company, else the oldest record; empty too where it was archived a moment ago. */
    Optional<Company> findOf(ContactId contact) {
        return associations.list(RecordType.CONTACTS, RecordType.COMPANIES, contact).stream()
                .min(PRIMARY_THEN_OLDEST)
                .flatMap(end -> records.find(RecordType.COMPANIES, end.id(), PROPERTIES))
                .map(Companies::company);
    }

    List<Company> searchByDomain(Collection<String> domains) {
        if (domains.size() > MOST_DOMAINS) {
            throw new IllegalArgumentException(
                    "One search takes at most " + MOST_DOMAINS + " domains, not " + domains.size() + ".");
        }
        List<Company> found = new ArrayList<>();
        for (List<String> chunk : chunks(domains)) {
            Optional<String> after = Optional.empty();
            boolean more = !chunk.isEmpty();
            while (more) {
                Wire.Items page = records.search(
                        RecordType.COMPANIES,
                        Search.of(
                                List.of(Search.Filter.in(CompanyProperty.DOMAIN, chunk)),
                                after,
                                PROPERTIES,
                                Search.LARGEST_PAGE));
                page.results().stream().map(Companies::company).forEach(found::add);
                more = page.hasMore() && !page.results().isEmpty();
                after = more ? Optional.of(page.results().getLast().id()) : Optional.empty();
            }
        }
        return List.copyOf(found);
    }

    CompanyId create(NewCompany company) {
        return new CompanyId(records.create(RecordType.COMPANIES, company.properties(), List.of()));
    }

    void update(CompanyId id, Map<String, String> changes) {
        records.update(RecordType.COMPANIES, id.value(), changes);
    }

    void associate(ContactId contact, CompanyId company) {
        associations.associate(
                RecordType.CONTACTS, contact, RecordType.COMPANIES, company, Associations.CONTACT_TO_PRIMARY_COMPANY);
    }

    /** Each domain once, in lower case, in lists that fit into one search each. */
    private static List<List<String>> chunks(Collection<String> domains) {
        List<List<String>> chunks = new ArrayList<>();
        List<String> chunk = new ArrayList<>();
        int length = 0;
        for (String domain : domains.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(Companies::mayBeDomain)
                .distinct()
                .toList()) {
            if (length + domain.length() > DOMAINS_BUDGET) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
                length = 0;
            }
            chunk.add(domain);
            length += domain.length() + 3;
        }
        chunks.add(chunk);
        return chunks;
    }

    private static boolean mayBeDomain(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_DOMAIN
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-');
    }

    private static Company company(Wire.Item item) {
        return new Company(new CompanyId(item.id()), item.values(), item.createdAt(), item.updatedAt());
    }
}
