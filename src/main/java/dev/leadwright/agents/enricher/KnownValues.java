package dev.leadwright.agents.enricher;

import dev.leadwright.agents.enricher.OwnValues.OwnValue;
import dev.leadwright.analyst.Finding.Topic;
import dev.leadwright.analyst.Lead;
import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.Properties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the CRM already says, by topic, and whose word it is. What an enrichment wrote and nobody changed since is ours;
 * anything else is a person's. News and technologies are not among it: they are always looked for anew.
 */
@Component
class KnownValues {
    /** A value of ours that is older is looked for again. */
    private static final Duration GOOD_FOR = Duration.ofDays(90);

    private final OwnValues own;
    private final Clock clock;

    KnownValues(OwnValues own, Clock clock) {
        this.own = own;
        this.clock = clock;
    }

    /**
     * A value of the CRM.
     *
     * @param ours where an enrichment wrote it
     * @param isGood whether it need not be looked for again
     */
    record Known(String value, Optional<OwnValue> ours, boolean isGood) {}

    Map<Topic, Known> of(Lead lead) {
        Map<Topic, Known> known = new EnumMap<>(Topic.class);
        lead.company().ifPresent(company -> {
            Map<String, OwnValue> ours = own.listOf(OwnValues.record(company.id()));
            Properties there = company.properties();
            put(known, Topic.DESCRIPTION, there, ours, CompanyProperty.DESCRIPTION);
            put(known, Topic.INDUSTRY, there, ours, CompanyProperty.INDUSTRY_TEXT, CompanyProperty.INDUSTRY);
            put(known, Topic.EMPLOYEES, there, ours, CompanyProperty.EMPLOYEES, CompanyProperty.COMPANY_SIZE);
            put(known, Topic.PHONE, there, ours, CompanyProperty.PHONE);
            put(known, Topic.LINKEDIN_PAGE, there, ours, CompanyProperty.LINKEDIN_PAGE);
        });
        Map<String, OwnValue> ours = own.listOf(OwnValues.record(lead.contact().id()));
        Properties there = lead.contact().properties();
        if (lead.company().isEmpty()) {
            put(known, Topic.INDUSTRY, there, ours, ContactProperty.INDUSTRY);
            put(known, Topic.EMPLOYEES, there, ours, ContactProperty.COMPANY_SIZE);
        }
        put(known, Topic.TITLE, there, ours, ContactProperty.VERIFIED_TITLE);
        put(known, Topic.YEARS_AT_COMPANY, there, ours, ContactProperty.YEARS_AT_COMPANY);
        put(known, Topic.EXPERIENCE, there, ours, ContactProperty.PREVIOUS_EXPERIENCE);
        put(known, Topic.SKILL, there, ours, ContactProperty.SKILLS);
        put(known, Topic.LINKEDIN_PROFILE, there, ours, ContactProperty.LINKEDIN_URL);
        return known;
    }

    /** The first of the properties that says something. */
    private void put(
            Map<Topic, Known> known, Topic topic, Properties there, Map<String, OwnValue> ours, String... properties) {
        for (String property : properties) {
            Optional<String> value = there.find(property);
            if (value.isPresent() && !known.containsKey(topic)) {
                Optional<OwnValue> written = Optional.ofNullable(ours.get(property))
                        .filter(own -> own.value().equals(value.get()));
                Instant tooOld = clock.instant().minus(GOOD_FOR);
                boolean good =
                        written.filter(own -> own.foundAt().isBefore(tooOld)).isEmpty();
                known.put(topic, new Known(value.get(), written, good));
            }
        }
    }
}
