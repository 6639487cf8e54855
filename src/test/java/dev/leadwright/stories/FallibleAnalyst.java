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
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The town's real analyst, which cannot be reached while a story says so. */
final class FallibleAnalyst implements Analyst {
    private final Analyst real;
    private final AtomicReference<@Nullable Runnable> meanwhile = new AtomicReference<>();
    private volatile boolean away;

    FallibleAnalyst(Analyst real) {
        this.real = real;
    }

    /** The next judgement takes its time: long enough for people to do this meanwhile. */
    void thinksWhile(Runnable deed) {
        meanwhile.set(deed);
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
        Runnable deed = meanwhile.getAndSet(null);
        if (deed != null) {
            deed.run();
        }
        if (away) {
            throw new AnalystUnavailable("The model is overloaded.", new TimeoutException());
        }
    }
}
