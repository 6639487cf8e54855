package dev.leadwright.agents.enricher;

import dev.leadwright.agents.lead.FoundFact;
import dev.leadwright.agents.lead.Leads;
import dev.leadwright.analyst.Finding.Topic;
import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.Properties;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an enrichment changes in the CRM. A value that is there stays, for a person may have typed it; only what changes
 * by its nature (news, the date, our own scores) is written anew. Nothing is written for what is not known.
 */
final class CrmChanges {
    private static final int LONGEST = 2000;
    private static final int MOST_NEWS = 5;

    private final Enrichment enrichment;
    private final String now;

    CrmChanges(Enrichment enrichment, Instant now) {
        this.enrichment = enrichment;
        this.now = now.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    Map<String, String> company(Properties company) {
        Map<String, String> changes = new TreeMap<>();
        fill(changes, company, CompanyProperty.DESCRIPTION, best(Topic.DESCRIPTION));
        fill(changes, company, CompanyProperty.EMPLOYEES, best(Topic.EMPLOYEES));
        fill(changes, company, CompanyProperty.COMPANY_SIZE, best(Topic.EMPLOYEES));
        fill(changes, company, CompanyProperty.INDUSTRY_TEXT, industry(company));
        fill(changes, company, CompanyProperty.TECHNOLOGIES, technologies());
        fill(changes, company, CompanyProperty.PHONE, best(Topic.PHONE));
        fill(changes, company, CompanyProperty.LINKEDIN_PAGE, best(Topic.LINKEDIN_PAGE));
        news().ifPresent(news -> changes.put(CompanyProperty.RECENT_NEWS, news));
        changes.put(CompanyProperty.DATA_ENRICHMENT_DATE, now);
        return changes;
    }

    Map<String, String> contact(Properties contact) {
        Map<String, String> changes = new TreeMap<>();
        fill(changes, contact, ContactProperty.INDUSTRY, enrichment.report().industry());
        fill(changes, contact, ContactProperty.COMPANY_SIZE, best(Topic.EMPLOYEES));
        fill(changes, contact, ContactProperty.TECHNOLOGIES, technologies());
        news().ifPresent(news -> changes.put(ContactProperty.RECENT_NEWS, news));
        changes.put(
                ContactProperty.DECISION_MAKER_SCORE,
                String.valueOf(enrichment.report().decisionMakerScore()));
        changes.put(ContactProperty.DATA_QUALITY, enrichment.report().quality().name());
        changes.put(ContactProperty.ENRICHMENT_NOTES, notes());
        changes.put(ContactProperty.DATA_ENRICHMENT_DATE, now);
        return changes;
    }

    private static void fill(
            Map<String, String> changes, Properties existing, String property, Optional<String> value) {
        if (existing.find(property).isEmpty()) {
            value.ifPresent(found -> changes.put(property, Leads.abbreviated(found, LONGEST)));
        }
    }

    /** Not beside HubSpot's own industry, which a person chose. */
    private Optional<String> industry(Properties company) {
        return company.find(CompanyProperty.INDUSTRY).isPresent()
                ? Optional.empty()
                : enrichment.report().industry();
    }

    private Optional<String> best(Topic topic) {
        return enrichment.chosen(topic).map(fact -> fact.finding().value()).findFirst();
    }

    private Optional<String> technologies() {
        String all = enrichment
                .chosen(Topic.TECHNOLOGY)
                .map(fact -> fact.finding().value())
                .distinct()
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private Optional<String> news() {
        String all = enrichment
                .chosen(Topic.NEWS)
                .map(FoundFact::finding)
                .map(finding -> Leads.abbreviated(finding.value(), 200))
                .limit(MOST_NEWS)
                .collect(Collectors.joining("\n"));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private String notes() {
        String gaps = enrichment.report().gaps().isEmpty()
                ? ""
                : "\nNot known: " + String.join(", ", enrichment.report().gaps()) + ".";
        return enrichment.report().summary() + "\n" + enrichment.report().decisionMakerReason() + "\n"
                + enrichment.sources() + gaps;
    }
}
