package dev.leadwright.intake;

import dev.leadwright.crm.Company;
import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.NewCompany;
import dev.leadwright.orchestration.Journal;
import dev.leadwright.orchestration.TemporaryFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The companies of one import, by domain: those the CRM has are looked up in few searches, the others are created once.
 * The CRM itself does not keep two companies with one domain apart.
 */
final class CompanyIndex {

    private static final int DOMAINS_PER_SEARCH = 100;

    private final Crm crm;
    private final Journal journal;
    private final Map<String, Map<String, String>> wanted = new HashMap<>();
    private final Map<String, Company> existing = new HashMap<>();
    private final Map<String, CompanyId> ready = new ConcurrentHashMap<>();
    private final Map<String, TemporaryFailure> unsettled = new ConcurrentHashMap<>();
    private final AtomicInteger created = new AtomicInteger();

    CompanyIndex(Crm crm, Journal journal, List<LeadRecord> leads) {
        this.crm = crm;
        this.journal = journal;
        leads.forEach(
                lead -> lead.domain().ifPresent(domain -> wanted.merge(domain, lead.company(), LeadRecord::filled)));
    }

    void lookUp() {
        List<String> domains = List.copyOf(wanted.keySet());
        for (int from = 0; from < domains.size(); from += DOMAINS_PER_SEARCH) {
            List<String> some = domains.subList(from, Math.min(domains.size(), from + DOMAINS_PER_SEARCH));
            crm.searchCompaniesByDomain(some)
                    .forEach(company -> company.domain().ifPresent(domain -> existing.putIfAbsent(domain, company)));
        }
    }

    int created() {
        return created.get();
    }

    int missing() {
        return wanted.size() - existing.size();
    }

    /**
     * The company of a domain, made ready the first time it is asked for. Where it can only be told later whether there is
     * one, its other people need not ask the CRM again.
     */
    CompanyId companyOf(String domain) {
        TemporaryFailure known = unsettled.get(domain);
        if (known != null) {
            throw known;
        }
        try {
            return ready.computeIfAbsent(domain, this::makeReady);
        } catch (TemporaryFailure later) {
            unsettled.put(domain, later);
            throw later;
        }
    }

    private CompanyId makeReady(String domain) {
        Map<String, String> properties = wanted.getOrDefault(domain, Map.of(CompanyProperty.DOMAIN, domain));
        Company company = existing.get(domain);
        if (company == null) {
            CompanyId id = journal.forScope("company:" + domain).createCompany("import", new NewCompany(properties));
            created.incrementAndGet();
            return id;
        }
        Map<String, String> blanks = new TreeMap<>(properties);
        blanks.keySet().removeAll(company.properties().values().keySet());
        if (!blanks.isEmpty()) {
            crm.updateCompany(company.id(), blanks);
        }
        return company.id();
    }
}
