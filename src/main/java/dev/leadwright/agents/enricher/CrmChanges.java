package dev.leadwright.agents.enricher;

import dev.leadwright.agents.enricher.OwnValues.OwnValue;
import dev.leadwright.agents.lead.FoundFact;
import dev.leadwright.agents.lead.Leads;
import dev.leadwright.analyst.Finding;
import dev.leadwright.analyst.Finding.Topic;
import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.Properties;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an enrichment changes in the CRM. A value that is there stays unless it is our own and another was chosen; only what
 * changes by its nature (news, the date, our own scores) is written anew. Nothing is written for what is not known.
 */
final class CrmChanges {
    private static final int MOST_NEWS = 5;

    private final Enrichment enrichment;
    private final String now;

    CrmChanges(Enrichment enrichment, Instant now) {
        this.enrichment = enrichment;
        this.now = now.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    RecordChanges company(Properties there, Map<String, OwnValue> ours) {
        RecordChanges changes = new RecordChanges(there, ours);
        fill(changes, CompanyProperty.DESCRIPTION, Topic.DESCRIPTION);
        best(Topic.EMPLOYEES).ifPresent(size -> {
            Sizes.number(size.value()).ifPresent(number -> changes.fill(CompanyProperty.EMPLOYEES, number, size));
            changes.fill(CompanyProperty.COMPANY_SIZE, size.value(), size);
        });
        if (there.find(CompanyProperty.INDUSTRY).isEmpty()) { // not beside HubSpot's own, which a person chose
            industry(changes, CompanyProperty.INDUSTRY_TEXT);
        }
        list(changes, CompanyProperty.TECHNOLOGIES, Topic.TECHNOLOGY, "; ");
        fill(changes, CompanyProperty.PHONE, Topic.PHONE);
        fill(changes, CompanyProperty.LINKEDIN_PAGE, Topic.LINKEDIN_PAGE);
        news().ifPresent(news -> changes.set(CompanyProperty.RECENT_NEWS, news));
        changes.set(CompanyProperty.DATA_ENRICHMENT_DATE, now);
        return changes;
    }

    RecordChanges contact(Properties there, Map<String, OwnValue> ours) {
        RecordChanges changes = new RecordChanges(there, ours);
        industry(changes, ContactProperty.INDUSTRY);
        fill(changes, ContactProperty.COMPANY_SIZE, Topic.EMPLOYEES);
        list(changes, ContactProperty.TECHNOLOGIES, Topic.TECHNOLOGY, "; ");
        fill(changes, ContactProperty.VERIFIED_TITLE, Topic.TITLE);
        fill(changes, ContactProperty.YEARS_AT_COMPANY, Topic.YEARS_AT_COMPANY);
        list(changes, ContactProperty.PREVIOUS_EXPERIENCE, Topic.EXPERIENCE, "\n");
        list(changes, ContactProperty.SKILLS, Topic.SKILL, "; ");
        fill(changes, ContactProperty.LINKEDIN_URL, Topic.LINKEDIN_PROFILE);
        news().ifPresent(news -> changes.set(ContactProperty.RECENT_NEWS, news));
        changes.set(
                ContactProperty.DECISION_MAKER_SCORE,
                String.valueOf(enrichment.report().decisionMakerScore()));
        changes.set(ContactProperty.DATA_QUALITY, enrichment.report().quality().name());
        changes.set(ContactProperty.ENRICHMENT_NOTES, notes());
        changes.set(ContactProperty.DATA_ENRICHMENT_DATE, now);
        return changes;
    }

    private void fill(RecordChanges changes, String property, Topic topic) {
        best(topic).ifPresent(finding -> changes.fill(property, finding.value(), finding));
    }

    private void list(RecordChanges changes, String property, Topic topic, String between) {
        String all = enrichment
                .chosen(topic)
                .map(fact -> fact.finding().value())
                .distinct()
                .collect(Collectors.joining(between));
        best(topic).ifPresent(first -> changes.fill(property, all, first));
    }

    /** The report's name for what the industry or the description says. */
    private void industry(RecordChanges changes, String property) {
        Optional<Finding> because = best(Topic.INDUSTRY)
                .or(() -> best(Topic.DESCRIPTION))
                .or(() -> enrichment.facts().stream()
                        .map(FoundFact::finding)
                        .filter(finding -> finding.topic() == Topic.DESCRIPTION || finding.topic() == Topic.INDUSTRY)
                        .findFirst());
        enrichment
                .report()
                .industry()
                .ifPresent(industry -> because.ifPresent(finding -> changes.fill(property, industry, finding)));
    }

    private Optional<Finding> best(Topic topic) {
        return enrichment.chosen(topic).map(FoundFact::finding).findFirst();
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
