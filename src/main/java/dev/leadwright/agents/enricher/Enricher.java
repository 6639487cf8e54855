package dev.leadwright.agents.enricher;

import dev.leadwright.agents.judging.Judged;
import dev.leadwright.agents.judging.Judges;
import dev.leadwright.agents.lead.LeadRecords;
import dev.leadwright.agents.lead.Leads;
import dev.leadwright.analyst.AnalystUnavailable;
import dev.leadwright.analyst.EnrichmentCase;
import dev.leadwright.analyst.EnrichmentReport;
import dev.leadwright.analyst.Grounding;
import dev.leadwright.analyst.Lead;
import dev.leadwright.orchestration.Agent;
import dev.leadwright.orchestration.Outcome;
import dev.leadwright.orchestration.Service;
import dev.leadwright.orchestration.TaskKind;
import dev.leadwright.orchestration.TaskRun;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The Data Enricher of sequence 2: looks for what is not known of a lead and its company, writes what it finds to the CRM
 * with its sources, and has the lead qualified. A site that cannot be read is a gap in the data, not an error.
 */
@Component
class Enricher implements Agent {
    /** What was read so shortly ago is good enough for what people can put right. */
    private static final Duration A_MOMENT = Duration.ofSeconds(30);

    private final Waterfall waterfall;
    private final Judges judges;
    private final Grounding grounding;
    private final Choosing choosing;
    private final EnrichmentWriter writer;
    private final LeadRecords records;

    Enricher(
            Waterfall waterfall,
            Judges judges,
            Grounding grounding,
            Choosing choosing,
            EnrichmentWriter writer,
            LeadRecords records) {
        this.waterfall = waterfall;
        this.judges = judges;
        this.grounding = grounding;
        this.choosing = choosing;
        this.writer = writer;
        this.records = records;
    }

    @Override
    public String name() {
        return "enricher";
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(new TaskKind("Enrich Data", "Enrich Data"));
    }

    /** Each reads a website, which takes memory and patience. */
    @Override
    public OptionalInt concurrency() {
        return OptionalInt.of(32);
    }

    @Override
    public Set<Service> needs() {
        return judges.needs();
    }

    @Override
    public Outcome work(TaskRun run) {
        Lead lead = Leads.of(run);
        records.saw(lead);
        try {
            Search search = waterfall.search(lead, run);
            Judged<EnrichmentReport> judged = judged(search);
            Enrichment enrichment = new Enrichment(
                    lead,
                    search.reading(),
                    search.visited(),
                    search.trail(),
                    judged,
                    choosing.choose(search, judged.answer()));
            run.requireStillOurs(A_MOMENT);
            writer.write(enrichment, run);
            return new Outcome.Completed(summary(enrichment));
        } catch (AnalystUnavailable e) {
            return new Outcome.AiUnavailable(String.valueOf(e.getMessage()));
        }
    }

    /** What the analyst makes of it; what was looked for and not found is a gap beside those the analyst sees. */
    private Judged<EnrichmentReport> judged(Search search) {
        EnrichmentCase found = new EnrichmentCase(search.lead, choosing.credible(search));
        Judged<EnrichmentReport> judged = judges.ask(analyst -> grounding.compile(analyst, found), search.run);
        List<String> gaps = Stream.concat(judged.answer().gaps().stream(), search.missing().stream())
                .distinct()
                .toList();
        return new Judged<>(judged.answer().withGaps(gaps), judged.by());
    }

    private static String summary(Enrichment enrichment) {
        return "Data quality " + enrichment.report().quality() + ", decision-maker score "
                + enrichment.report().decisionMakerScore() + " of 10. " + enrichment.sources();
    }
}
