package dev.leadwright.analyst.model;

import dev.leadwright.analyst.EnrichmentCase;
import dev.leadwright.analyst.EnrichmentReport;
import dev.leadwright.analyst.EnrichmentReport.Quality;
import dev.leadwright.analyst.Finding;
import dev.leadwright.analyst.Finding.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks what an enrichment comes to. */
final class Compiling {
    static final AnswerForm<Report> FORM = AnswerForm.of(Report.class);
    private static final int MAX_TOKENS = 4000;
    private static final Set<Topic> TELL_INDUSTRY = Set.of(Topic.INDUSTRY, Topic.DESCRIPTION);
    private static final Set<String> GAPS =
            Set.of("job title", "company", "industry", "company size", "what the company does", "e-mail address");
    private static final int LONGEST_INDUSTRY = 60;
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_SUMMARY = 600;

    private Compiling() {}

    record Report(
            List<String> industryFindings,
            String industry,
            String decisionMakerReason,
            int decisionMakerScore,
            List<String> gaps,
            Quality quality,
            String summary) {}

    static Inquiry<Report, EnrichmentReport> of(EnrichmentCase enrichment, LocalDate today) {
        Map<String, Topic> findings =
                enrichment.findings().stream().collect(Collectors.toMap(Finding::id, Finding::topic, (a, _) -> a));
        return new Inquiry<>(
                Purpose.COMPILE,
                enrichment.lead().contact().id(),
                Map.of(
                        "today",
                        today.toString(),
                        "fields",
                        LeadFields.toJudge(enrichment.lead()),
                        "findings",
                        Material.findings(enrichment.findings())),
                FORM,
                MAX_TOKENS,
                EnrichmentReport.class,
                answer -> read(answer, findings));
    }

    private static EnrichmentReport read(Report answer, Map<String, Topic> findings) {
        Complaints complaints = new Complaints();
        String industry = complaints.lineOrNothing("industry", answer.industry(), LONGEST_INDUSTRY);
        boolean told = answer.industryFindings().stream()
                .allMatch(id -> findings.containsKey(id) && TELL_INDUSTRY.contains(findings.get(id)));
        if (!told || (!industry.isEmpty() && answer.industryFindings().isEmpty())) {
            complaints.add("industry needs industryFindings, ids of findings of topic INDUSTRY or DESCRIPTION");
        }
        if (!GAPS.containsAll(answer.gaps())) {
            complaints.add("gaps are some of: " + String.join(", ", GAPS));
        }
        complaints.inRange("decisionMakerScore", answer.decisionMakerScore(), 1, 10);
        String reason = complaints.line("decisionMakerReason", answer.decisionMakerReason(), LONGEST_REASON);
        String summary = complaints.line("summary", answer.summary(), LONGEST_SUMMARY);
        complaints.settle();
        return new EnrichmentReport(
                answer.quality(),
                Optional.of(industry).filter(words -> !words.isEmpty()),
                answer.decisionMakerScore(),
                reason,
                answer.gaps().stream().distinct().toList(),
                summary);
    }
}
