package dev.leadwright.agents.enricher;

import dev.leadwright.agents.AgentsSettings;
import dev.leadwright.agents.lead.FoundFact;
import dev.leadwright.analyst.EnrichmentReport;
import dev.leadwright.analyst.Finding;
import dev.leadwright.analyst.Finding.Topic;
import dev.leadwright.analyst.Lead;
import dev.leadwright.crm.CompanyProperty;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Decides which findings become values of the CRM: those certain enough, the best of each topic, and only where the CRM
 * does not know better. The others stay in the lead's file with the reason.
 */
@Component
class Choosing {
    private static final Set<Topic> MANY = EnumSet.of(Topic.TECHNOLOGY, Topic.NEWS);

    private final AgentsSettings settings;

    Choosing(AgentsSettings settings) {
        this.settings = settings;
    }

    /** The findings certain enough to judge by. */
    List<Finding> credible(List<SourcedFinding> findings) {
        return findings.stream()
                .filter(found -> found.objection().isEmpty())
                .map(SourcedFinding::finding)
                .filter(finding -> finding.confidence() >= settings.minConfidence())
                .toList();
    }

    List<FoundFact> choose(Lead lead, List<SourcedFinding> findings, EnrichmentReport report) {
        Set<Topic> decided = EnumSet.noneOf(Topic.class);
        List<FoundFact> facts = new ArrayList<>();
        for (SourcedFinding found : findings) {
            Finding finding = found.finding();
            Optional<String> objection = found.objection().or(() -> objection(finding, lead, decided, report));
            if (objection.isEmpty()) {
                decided.add(finding.topic());
            }
            facts.add(new FoundFact(
                    finding,
                    found.method(),
                    found.evidence(),
                    objection.isEmpty(),
                    objection.orElse("Certain enough, and nothing better is known")));
        }
        return facts;
    }

    /** Why the finding is not taken over; empty where it is. */
    private Optional<String> objection(Finding finding, Lead lead, Set<Topic> decided, EnrichmentReport report) {
        if (finding.confidence() < settings.minConfidence()) {
            return Optional.of("Less certain than " + settings.minConfidence());
        }
        if (!isWellFormed(finding)) {
            return Optional.of("Not of the form the CRM asks for");
        }
        if (finding.topic() == Topic.INDUSTRY && report.industry().isEmpty()) {
            return Optional.of("No industry that is known by this name");
        }
        if (decided.contains(finding.topic()) && !MANY.contains(finding.topic())) {
            return Optional.of("Another value is better founded");
        }
        return known(finding.topic(), lead)
                .filter(value -> !value.equalsIgnoreCase(finding.value()))
                .map(value ->
                        "The CRM already says \"" + dev.leadwright.agents.lead.Leads.abbreviated(value, 80) + "\"");
    }

    private static boolean isWellFormed(Finding finding) {
        return switch (finding.topic()) {
            case EMPLOYEES -> finding.value().matches("[1-9]\\d{0,6}");
            case LINKEDIN_PAGE -> finding.value().matches("https://([a-z]{2,3}\\.)?linkedin\\.com/\\S{1,200}");
            default -> true;
        };
    }

    private static Optional<String> known(Topic topic, Lead lead) {
        return switch (topic) {
            case DESCRIPTION -> ofCompany(lead, CompanyProperty.DESCRIPTION);
            case INDUSTRY ->
                ofCompany(lead, CompanyProperty.INDUSTRY_TEXT).or(() -> ofCompany(lead, CompanyProperty.INDUSTRY));
            case EMPLOYEES -> ofCompany(lead, CompanyProperty.EMPLOYEES);
            case PHONE -> ofCompany(lead, CompanyProperty.PHONE);
            case LINKEDIN_PAGE -> ofCompany(lead, CompanyProperty.LINKEDIN_PAGE);
            case TECHNOLOGY, NEWS, LOCATION, LANGUAGE -> Optional.empty();
        };
    }

    private static Optional<String> ofCompany(Lead lead, String property) {
        return lead.company().flatMap(company -> company.properties().find(property));
    }
}
