package dev.leadwright.agents.enricher;

import dev.leadwright.analyst.CheckedFact;
import dev.leadwright.analyst.FactCheck;
import dev.leadwright.analyst.Finding;
import dev.leadwright.analyst.Finding.Topic;
import dev.leadwright.web.Fact;
import dev.leadwright.web.SiteReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A finding for the analyst, together with how it was found.
 *
 * @param objection why it counts for nothing; empty where it may be used
 * @param why what speaks for it beyond its confidence, as a sentence without its end
 */
record SourcedFinding(
        Finding finding, String method, String evidence, Optional<String> objection, Optional<String> why) {
    private static final int MOST = 60;

    SourcedFinding(Finding finding, String method, String evidence, Optional<String> objection) {
        this(finding, method, evidence, objection, Optional.empty());
    }

    /** The facts of a reading, numbered {@code f1, f2, ...} in its order, which is best first. */
    static List<SourcedFinding> of(SiteReading reading, FactCheck check) {
        List<SourcedFinding> findings = new ArrayList<>();
        for (Fact fact : reading.facts()) {
            Optional<Topic> topic = topic(fact.field());
            if (topic.isPresent() && !fact.value().isBlank() && findings.size() < MOST) {
                Finding finding = new Finding(
                        "f" + (findings.size() + 1),
                        topic.get(),
                        fact.value().strip(),
                        fact.source(),
                        fact.at(),
                        fact.confidence());
                findings.add(new SourcedFinding(finding, fact.method(), fact.evidence(), check.objection(finding)));
            }
        }
        return List.copyOf(findings);
    }

    /** What an analyst read. */
    static SourcedFinding of(CheckedFact fact, String id, String reader, Instant at) {
        Finding finding = new Finding(id, fact.topic(), fact.value(), fact.page(), at, fact.confidence());
        return new SourcedFinding(finding, "read by " + reader, fact.evidence(), fact.objection());
    }

    /** The site's own name for the company and its pages on networks are nothing the CRM takes over. */
    private static Optional<Topic> topic(Fact.Field field) {
        return switch (field) {
            case NAME, SOCIAL -> Optional.empty();
            case DESCRIPTION -> Optional.of(Topic.DESCRIPTION);
            case INDUSTRY -> Optional.of(Topic.INDUSTRY);
            case EMPLOYEES -> Optional.of(Topic.EMPLOYEES);
            case TECHNOLOGY -> Optional.of(Topic.TECHNOLOGY);
            case NEWS -> Optional.of(Topic.NEWS);
            case LOCATION -> Optional.of(Topic.LOCATION);
            case PHONE -> Optional.of(Topic.PHONE);
            case LINKEDIN_PAGE -> Optional.of(Topic.LINKEDIN_PAGE);
            case LANGUAGE -> Optional.of(Topic.LANGUAGE);
        };
    }
}
