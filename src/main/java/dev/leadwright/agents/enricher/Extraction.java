package dev.leadwright.agents.enricher;

import dev.leadwright.agents.judging.Judged;
import dev.leadwright.agents.judging.Judges;
import dev.leadwright.analyst.AnalystUnavailable;
import dev.leadwright.analyst.CheckedFact;
import dev.leadwright.analyst.ExtractedFact;
import dev.leadwright.analyst.FactCheck;
import dev.leadwright.analyst.Finding.Topic;
import dev.leadwright.analyst.SiteText;
import dev.leadwright.web.SiteReading;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What the analyst reads in a website's visible text that rules did not find, of which only that counts which code finds
 * there again. The rest is kept with the reason. It costs money, so it comes last.
 */
@Component
class Extraction implements FieldSource {
    private final Judges judges;
    private final FactCheck check;

    Extraction(Judges judges, FactCheck check) {
        this.judges = judges;
        this.check = check;
    }

    /** What is worth a model's time; whatever else it reads is taken along. */
    @Override
    public Set<Topic> tells() {
        return EnumSet.of(Topic.DESCRIPTION, Topic.INDUSTRY, Topic.EMPLOYEES, Topic.NEWS);
    }

    /** @throws AnalystUnavailable when the model cannot be reached and nobody stands in */
    @Override
    public void look(Search search) {
        search.reading().ifPresent(reading -> look(search, reading));
    }

    private void look(Search search, SiteReading reading) {
        SiteText site = new SiteText(
                search.lead.contact().id(),
                reading.texts().stream()
                        .filter(page -> !page.text().isBlank())
                        .map(page -> new SiteText.Page(page.address(), page.text()))
                        .toList());
        if (site.pages().isEmpty()) {
            return;
        }
        Judged<List<ExtractedFact>> read = judges.ask(analyst -> analyst.extract(site), search.run);
        for (CheckedFact fact : check.check(site, read.answer())) {
            search.add(SourcedFinding.of(fact, search.nextId(), read.by(), reading.at()));
        }
    }
}
