package dev.leadwright.agents.enricher;

import dev.leadwright.agents.enricher.KnownValues.Known;
import dev.leadwright.analyst.Finding.Topic;
import dev.leadwright.analyst.Lead;
import dev.leadwright.orchestration.TaskRun;
import dev.leadwright.web.SiteReading;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known, found and tried so far, from source to source. Belongs to one run. */
final class Search {
    final Lead lead;
    final TaskRun run;
    private final Map<Topic, Known> known;
    private final double minConfidence;
    private final List<SourcedFinding> findings = new ArrayList<>();
    private final List<String> trail = new ArrayList<>();
    private final Set<URI> visited = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private Optional<SiteReading> reading = Optional.empty();

    Search(Lead lead, TaskRun run, Map<Topic, Known> known, double minConfidence) {
        this.lead = lead;
        this.run = run;
        this.known = known;
        this.minConfidence = minConfidence;
    }

    /** Whether nothing good enough is known of it: neither in the CRM nor from the sources before. */
    boolean isOpen(Topic topic) {
        boolean good =
                Optional.ofNullable(known.get(topic)).filter(Known::isGood).isPresent();
        return !good && findings.stream().noneMatch(found -> found.finding().topic() == topic && isCredible(found));
    }

    boolean isCredible(SourcedFinding found) {
        return found.objection().isEmpty() && found.finding().confidence() >= minConfidence;
    }

    void read(SiteReading site) {
        reading = Optional.of(site);
        visited.addAll(site.pages());
    }

    Optional<SiteReading> reading() {
        return reading;
    }

    void add(SourcedFinding finding) {
        findings.add(finding);
    }

    /** The id of the next finding: {@code f3}. */
    String nextId() {
        return "f" + (findings.size() + 1);
    }

    List<SourcedFinding> findings() {
        return List.copyOf(findings);
    }

    /** @param sentence where was looked, for a person */
    void tell(String sentence) {
        trail.add(sentence);
    }

    List<String> trail() {
        return List.copyOf(trail);
    }

    /** Addresses that this program asked for itself. */
    Set<URI> visited() {
        return Set.copyOf(visited);
    }

    /** @param field that was looked for and not found, in words */
    void misses(String field) {
        missing.add(field);
    }

    List<String> missing() {
        return List.copyOf(missing);
    }

    Map<Topic, Known> known() {
        return known;
    }
}
