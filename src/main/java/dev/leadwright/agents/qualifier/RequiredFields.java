package dev.leadwright.agents.qualifier;

import dev.leadwright.agents.AgentsSettings;
import dev.leadwright.agents.lead.Leads;
import dev.leadwright.agents.lead.MissingFields;
import dev.leadwright.analyst.Lead;
import dev.leadwright.crm.Company;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.orchestration.Outcome;
import dev.leadwright.orchestration.TaskRun;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The fields a lead should have before it is scored. What an enrichment could not find stays a gap, and is named. */
@Component
class RequiredFields {
    private final AgentsSettings settings;
    private final MissingFields missingFields;

    RequiredFields(AgentsSettings settings, MissingFields missingFields) {
        this.settings = settings;
        this.missingFields = missingFields;
    }

    List<String> missing(Lead lead) {
        return settings.requiredFields().stream()
                .filter(field -> find(field, lead).isEmpty())
                .toList();
    }

    /** Waits for an enrichment if a field is missing and none was tried yet. */
    Optional<Outcome> await(Lead lead, TaskRun run) {
        if (lead.contact()
                .properties()
                .find(ContactProperty.DATA_ENRICHMENT_DATE)
                .isPresent()) {
            return Optional.empty();
        }
        return missing(lead).stream()
                .flatMap(field -> missingFields
                        .askFor(field, lead.contact(), run)
                        .<Outcome>map(task -> new Outcome.AwaitingData(field, task))
                        .stream())
                .findFirst();
    }

    private static Optional<String> find(String field, Lead lead) {
        return switch (field) {
            case "company" -> Leads.company(lead);
            case "industry" ->
                lead.company()
                        .flatMap(Company::industry)
                        .or(() -> lead.contact().properties().find(ContactProperty.INDUSTRY));
            default -> lead.contact().properties().find(field);
        };
    }
}
