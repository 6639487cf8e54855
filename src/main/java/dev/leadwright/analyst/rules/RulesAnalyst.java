package dev.leadwright.analyst.rules;

import dev.leadwright.analyst.Analyst;
import dev.leadwright.analyst.Assessment;
import dev.leadwright.analyst.Draft;
import dev.leadwright.analyst.EnrichmentCase;
import dev.leadwright.analyst.EnrichmentReport;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.OutreachBrief;
import org.springframework.stereotype.Component;

/** The analyst that needs no model: word lists, arithmetic and templates. */
@Component
final class RulesAnalyst implements Analyst {
    private final LeadScoring scoring;
    private final EnrichmentCompiler compiler;
    private final MailWriter writer;

    RulesAnalyst(LeadScoring scoring, EnrichmentCompiler compiler, MailWriter writer) {
        this.scoring = scoring;
        this.compiler = compiler;
        this.writer = writer;
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public Assessment assess(Lead lead) {
        return scoring.assess(lead);
    }

    @Override
    public EnrichmentReport compile(EnrichmentCase enrichment) {
        return compiler.compile(enrichment);
    }

    @Override
    public Draft write(OutreachBrief brief) {
        return writer.write(brief);
    }
}
