package dev.leadwright.agents.enricher;

import dev.leadwright.agents.judging.Judged;
import dev.leadwright.agents.judging.Judges;
import dev.leadwright.analyst.AnalystUnavailable;
import dev.leadwright.analyst.CheckedFact;
import dev.leadwright.analyst.ExtractedFact;
import dev.leadwright.analyst.FactCheck;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.SiteText;
import dev.leadwright.orchestration.TaskRun;
import dev.leadwright.web.SiteReading;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What a website tells: first what rules found in it, then what the analyst read in its visible text, of which only that
 * counts which code finds there again. The rest is kept with the reason.
 */
@Component
class Extraction {
    private final Judges judges;
    private final FactCheck check;

    Extraction(Judges judges, FactCheck check) {
        this.judges = judges;
        this.check = check;
    }

    /** @throws AnalystUnavailable when the model cannot be reached and nobody stands in */
    List<SourcedFinding> of(Lead lead, SiteReading reading, TaskRun run) {
        List<SourcedFinding> findings = new ArrayList<>(SourcedFinding.of(reading, check));
        SiteText site = new SiteText(
                lead.contact().id(),
                reading.texts().stream()
                        .filter(page -> !page.text().isBlank())
                        .map(page -> new SiteText.Page(page.address(), page.text()))
                        .toList());
        if (!site.pages().isEmpty()) {
            Judged<List<ExtractedFact>> read = judges.ask(analyst -> analyst.extract(site), run);
            for (CheckedFact fact : check.check(site, read.answer())) {
                findings.add(SourcedFinding.of(fact, findings.size() + 1, read.by(), reading.at()));
            }
        }
        return List.copyOf(findings);
    }
}
