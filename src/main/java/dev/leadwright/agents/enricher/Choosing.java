package dev.leadwright.agents.enricher;

import dev.leadwright.agents.AgentsSettings;
import dev.leadwright.agents.enricher.KnownValues.Known;
import dev.leadwright.agents.enricher.OwnValues.OwnValue;
import dev.leadwright.agents.lead.FoundFact;
import dev.leadwright.agents.lead.Leads;
import dev.leadwright.analyst.EnrichmentReport;
import dev.leadwright.analyst.Finding;
import dev.leadwright.analyst.Finding.Topic;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Decides which findings become values of the CRM: those certain enough, the best of each topic, and only where the CRM
 * does not know better. A person's value always stays; one of ours gives way to a better or a newer one. What is not chosen
 * stays in the lead's file with the reason.
 */
@Component
class Choosing {
    private static final Set<Topic> MANY = EnumSet.of(Topic.TECHNOLOGY, Topic.NEWS, Topic.EXPERIENCE, Topic.SKILL);
    private static final int LONGEST = 80;

    private final AgentsSettings settings;

    Choosing(AgentsSettings settings) {
        this.settings = settings;
    }

    /** The findings certain enough to judge by. The address of somebody's profile judges nothing. */
    List<Finding> credible(Search search) {
        return search.findings().stream()
                .filter(search::isCredible)
                .map(SourcedFinding::finding)
                .filter(finding -> finding.topic() != Topic.LINKEDIN_PROFILE)
                .toList();
    }

    /** The facts in the order of the findings. */
    List<FoundFact> choose(Search search, EnrichmentReport report) {
        Map<Topic, Finding> decided = new EnumMap<>(Topic.class);
        Map<String, FoundFact> facts = new HashMap<>();
        List<SourcedFinding> mostCertainFirst = search.findings().stream()
                .sorted(Comparator.comparingDouble(
                                (SourcedFinding found) -> found.finding().confidence())
                        .reversed())
                .toList();
        for (SourcedFinding found : mostCertainFirst) {
            Finding finding = found.finding();
            Optional<Known> known = Optional.ofNullable(search.known().get(finding.topic()));
            Optional<Finding> better = Optional.ofNullable(decided.get(finding.topic()));
            Optional<String> objection = found.objection().or(() -> objection(finding, known, better, report));
            if (objection.isEmpty() && !MANY.contains(finding.topic())) {
                decided.put(finding.topic(), finding);
            }
            facts.put(
                    finding.id(),
                    new FoundFact(
                            finding,
                            found.method(),
                            found.evidence(),
                            objection.isEmpty(),
                            objection.orElseGet(() -> reason(found, known))));
        }
        return search.findings().stream()
                .map(found -> Objects.requireNonNull(facts.get(found.finding().id())))
                .toList();
    }

    /** Why the finding is not taken over; empty where it is. */
    private Optional<String> objection(
            Finding finding, Optional<Known> known, Optional<Finding> better, EnrichmentReport report) {
        if (finding.confidence() < settings.minConfidence()) {
            return Optional.of("Less certain than " + settings.minConfidence());
        }
        if (!isWellFormed(finding)) {
            return Optional.of("Not of the form the CRM asks for");
        }
        if (finding.topic() == Topic.INDUSTRY && report.industry().isEmpty()) {
            return Optional.of("No industry that is known by this name");
        }
        if (better.isPresent()) {
            return better.map(chosen -> comparedWith(chosen, finding));
        }
        return known.filter(there -> !MANY.contains(finding.topic()) && !Sizes.agree(there.value(), finding.value()))
                .flatMap(there -> comparedWith(there, finding));
    }

    private static String comparedWith(Finding better, Finding finding) {
        if (Sizes.agree(better.value(), finding.value())) {
            return "It agrees with the value that was chosen, which is as well founded or better";
        }
        return "Another value is better founded: " + quoted(better.value()) + " ("
                + better.source().getHost() + ", " + percent(better) + ", against " + percent(finding) + ")";
    }

    /** Why the CRM's value stays; empty where it gives way. */
    private static Optional<String> comparedWith(Known there, Finding finding) {
        if (there.ours().isEmpty()) {
            return Optional.of("The CRM already says " + quoted(there.value()));
        }
        OwnValue ours = there.ours().get();
        return ours.givesWayTo(finding)
                ? Optional.empty()
                : Optional.of("The CRM already says " + quoted(there.value()) + ", found on " + day(ours)
                        + " and as well founded or better");
    }

    private static String reason(SourcedFinding found, Optional<Known> known) {
        Finding finding = found.finding();
        return found.why()
                .or(() -> MANY.contains(finding.topic())
                        ? Optional.empty()
                        : known.map(there -> Sizes.agree(there.value(), finding.value())
                                ? "Agrees with the CRM"
                                : "Better founded, or newer, than what was found on "
                                        + there.ours().map(Choosing::day).orElse("an earlier day") + ": "
                                        + quoted(there.value())))
                .orElse("Certain enough, and nothing better is known");
    }

    private static String day(OwnValue ours) {
        return LocalDate.ofInstant(ours.foundAt(), ZoneOffset.UTC).toString();
    }

    private static String quoted(String value) {
        return "\"" + Leads.line(value, LONGEST) + "\"";
    }

    private static String percent(Finding finding) {
        return Math.round(finding.confidence() * 100) + " %";
    }

    private static boolean isWellFormed(Finding finding) {
        return switch (finding.topic()) {
            case EMPLOYEES -> Sizes.isOne(finding.value());
            case YEARS_AT_COMPANY -> finding.value().matches("\\d{1,2}");
            case LINKEDIN_PAGE, LINKEDIN_PROFILE ->
                finding.value().matches("https://([a-z]{2,3}\\.)?linkedin\\.com/\\S{1,200}");
            default -> true;
        };
    }
}
