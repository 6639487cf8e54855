package dev.leadwright.agents.enricher;

import dev.leadwright.agents.judging.Judged;
import dev.leadwright.agents.judging.Judges;
import dev.leadwright.agents.lead.FoundFact;
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
import dev.leadwright.web.PageReader;
import dev.leadwright.web.SiteReading;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The Data Enricher of sequence 2: reads the company's website, writes what it tells to the CRM with its sources, and
 * has the lead qualified. A site that cannot be read is a gap in the data, not an error.
 */
@Component
class Enricher implements Agent {
    /** What was read so shortly ago is good enough for what people can put right. */
    private static final Duration A_MOMENT = Duration.ofSeconds(30);

    private final Websites websites;
    private final PageReader pages;
    private final Judges judges;
    private final Extraction extraction;
    private final Grounding grounding;
    private final Choosing choosing;
    private final EnrichmentWriter writer;
    private final LeadRecords records;

    Enricher(
            Websites websites,
            PageReader pages,
            Judges judges,
            Extraction extraction,
            Grounding grounding,
            Choosing choosing,
            EnrichmentWriter writer,
            LeadRecords records) {
        this.websites = websites;
        this.pages = pages;
        this.judges = judges;
        this.extraction = extraction;
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
        Optional<URI> site = websites.find(lead);
        Optional<SiteReading> reading = site.map(pages::read);
        try {
            List<SourcedFinding> findings =
                    reading.map(read -> extraction.of(lead, read, run)).orElse(List.of());
            EnrichmentCase found = new EnrichmentCase(lead, choosing.credible(findings));
            Judged<EnrichmentReport> judged = judges.ask(analyst -> grounding.compile(analyst, found), run);
            List<FoundFact> facts = choosing.choose(lead, findings, judged.answer());
            Enrichment enrichment = new Enrichment(lead, site, reading, judged, facts);
            run.requireStillOurs(A_MOMENT);
            writer.write(enrichment, run);
            return new Outcome.Completed(summary(enrichment));
        } catch (AnalystUnavailable e) {
            return new Outcome.AiUnavailable(String.valueOf(e.getMessage()));
        }
    }

    private static String summary(Enrichment enrichment) {
        return "Data quality " + enrichment.report().quality() + ", decision-maker score "
                + enrichment.report().decisionMakerScore() + " of 10. " + enrichment.sources();
    }
}
