package dev.leadwright.analyst.rules;

import dev.leadwright.analyst.Band;
import dev.leadwright.analyst.EnrichmentCase;
import dev.leadwright.analyst.EnrichmentReport;
import dev.leadwright.analyst.EnrichmentReport.Quality;
import dev.leadwright.analyst.Finding;
import dev.leadwright.analyst.Finding.Topic;
import dev.leadwright.analyst.Lead;
import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.ContactProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Weighs what was found about a lead: industry, data quality, decision-maker score, gaps. */
@Component
final class EnrichmentCompiler {
    private static final int SMALL_COMPANY = 100;
    private static final int LONGEST = 300;

    private final LeadProfile profile;

    EnrichmentCompiler(LeadProfile profile) {
        this.profile = profile;
    }

    EnrichmentReport compile(EnrichmentCase enrichment) {
        Lead lead = enrichment.lead();
        Optional<Band> level = best(enrichment, Topic.TITLE)
                .map(finding -> profile.level(finding.value()))
                .or(() -> profile.level(lead).map(LeadProfile.Read::value));
        OptionalInt employees = employees(enrichment);
        Optional<Industry> found = industryOf(enrichment);
        Optional<Industry> industry =
                profile.industry(lead).map(LeadProfile.Read::value).or(() -> found);
        List<String> gaps = gaps(enrichment, level, employees, industry);
        int score = decisionMakerScore(level, employees);
        return new EnrichmentReport(
                quality(enrichment, gaps),
                found.map(Industry::name).map(EnrichmentCompiler::capitalised),
                score,
                decisionMakerReason(level, employees),
                gaps,
                summary(enrichment, industry, employees));
    }

    private OptionalInt employees(EnrichmentCase enrichment) {
        Optional<Integer> known = profile.employees(enrichment.lead()).map(LeadProfile.Read::value);
        return known.isPresent()
                ? OptionalInt.of(known.get())
                : best(enrichment, Topic.EMPLOYEES)
                        .map(finding -> profile.employees(finding.value()))
                        .orElse(OptionalInt.empty());
    }

    /** What the site calls its industry, else what its description speaks of. */
    private Optional<Industry> industryOf(EnrichmentCase enrichment) {
        return best(enrichment, Topic.INDUSTRY)
                .flatMap(finding -> profile.industryOfField(finding.value()))
                .or(() -> best(enrichment, Topic.DESCRIPTION)
                        .flatMap(finding -> profile.industryOfDescription(finding.value())));
    }

    private static List<String> gaps(
            EnrichmentCase enrichment, Optional<Band> level, OptionalInt employees, Optional<Industry> industry) {
        List<String> gaps = new ArrayList<>();
        Lead lead = enrichment.lead();
        if (level.isEmpty()) {
            gaps.add("job title");
        }
        if (lead.company().isEmpty()
                && lead.contact().properties().find(ContactProperty.COMPANY).isEmpty()) {
            gaps.add("company");
        }
        if (industry.isEmpty()) {
            gaps.add("industry");
        }
        if (employees.isEmpty()) {
            gaps.add("company size");
        }
        if (best(enrichment, Topic.DESCRIPTION).isEmpty()
                && lead.company()
                        .flatMap(company -> company.properties().find(CompanyProperty.DESCRIPTION))
                        .isEmpty()) {
            gaps.add("what the company does");
        }
        if (lead.contact().email().isEmpty()) {
            gaps.add("e-mail address");
        }
        return gaps;
    }

    /** HIGH: at most one gap, and the web confirmed something. LOW: half of what matters is missing. */
    private static Quality quality(EnrichmentCase enrichment, List<String> gaps) {
        if (gaps.size() <= 1 && !enrichment.findings().isEmpty()) {
            return Quality.HIGH;
        }
        return gaps.size() <= 2 ? Quality.MEDIUM : Quality.LOW;
    }

    /** By seniority; in a small company who leads decides alone, and a manager has a say. */
    private static int decisionMakerScore(Optional<Band> level, OptionalInt employees) {
        Band band = level.orElse(Band.TITLE_UNKNOWN);
        int score = switch (band) {
            case TITLE_C_LEVEL -> 9;
            case TITLE_VP -> 8;
            case TITLE_DIRECTOR -> 7;
            case TITLE_MANAGER -> 5;
            case TITLE_OTHER -> 2;
            default -> 1;
        };
        boolean leads = band.points() >= Band.TITLE_MANAGER.points();
        return leads && isSmall(employees) ? score + 1 : score;
    }

    private static boolean isSmall(OptionalInt employees) {
        return employees.isPresent() && employees.getAsInt() < SMALL_COMPANY;
    }

    private static String decisionMakerReason(Optional<Band> level, OptionalInt employees) {
        String company = isSmall(employees) ? " of a small company" : "";
        return switch (level.orElse(Band.TITLE_UNKNOWN)) {
            case TITLE_C_LEVEL -> "Leads the company" + (company.isEmpty() ? "" : ", a small one") + ".";
            case TITLE_VP -> "Vice president" + company + ": decides within a budget.";
            case TITLE_DIRECTOR -> "Director or head" + company + ": proposes and often decides.";
            case TITLE_MANAGER -> "Manager" + company + ": influences the decision.";
            case TITLE_OTHER -> "No leading role by the job title.";
            default -> "The job title is not known.";
        };
    }

    private static String summary(EnrichmentCase enrichment, Optional<Industry> industry, OptionalInt employees) {
        List<String> sentences = new ArrayList<>();
        best(enrichment, Topic.DESCRIPTION)
                .map(finding -> PlainText.line(finding.value(), LONGEST))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> sentences.add(ended(text)));
        industry.ifPresent(known -> sentences.add("Industry: " + known.name() + "."));
        if (employees.isPresent()) {
            sentences.add("About " + employees.getAsInt() + " employees.");
        }
        List<String> technologies = enrichment.findings().stream()
                .filter(finding -> finding.topic() == Topic.TECHNOLOGY)
                .map(finding -> PlainText.line(finding.value(), 40))
                .distinct()
                .limit(10)
                .toList();
        if (!technologies.isEmpty()) {
            sentences.add("Uses " + String.join(", ", technologies) + ".");
        }
        return sentences.isEmpty() ? "Nothing new was found." : String.join(" ", sentences);
    }

    private static String ended(String text) {
        return text.matches("(?s).*[.!?…]$") ? text : text + ".";
    }

    private static Optional<Finding> best(EnrichmentCase enrichment, Topic topic) {
        Stream<Finding> found = enrichment.findings().stream().filter(finding -> finding.topic() == topic);
        return found.max(Comparator.comparingDouble(Finding::confidence));
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
