package dev.leadwright.stories;

import dev.leadwright.analyst.Analyst;
import dev.leadwright.analyst.AnalystUnavailable;
import dev.leadwright.analyst.Assessment;
import dev.leadwright.analyst.Draft;
import dev.leadwright.analyst.EnrichmentCase;
import dev.leadwright.analyst.EnrichmentReport;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.OutreachBrief;
import java.util.concurrent.TimeoutException;

/** The town's real analyst, which cannot be reached while a story says so. */
final class FallibleAnalyst implements Analyst {
    private final Analyst real;
    private volatile boolean away;

    FallibleAnalyst(Analyst real) {
        this.real = real;
    }

    void goesAway() {
        away = true;
    }

    void comesBack() {
        away = false;
    }

    @Override
    public String name() {
        return real.name();
    }

    @Override
    public Assessment assess(Lead lead) {
        requireThere();
        return real.assess(lead);
    }

    @Override
    public EnrichmentReport compile(EnrichmentCase enrichment) {
        requireThere();
        return real.compile(enrichment);
    }

    @Override
    public Draft write(OutreachBrief brief) {
        requireThere();
        return real.write(brief);
    }

    private void requireThere() {
        if (away) {
            throw new AnalystUnavailable("The model is overloaded.", new TimeoutException());
        }
    }
}
