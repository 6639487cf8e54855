package dev.leadwright.chaos.node;

import dev.leadwright.analyst.Analyst;
import dev.leadwright.analyst.AnalystUnavailable;
import dev.leadwright.analyst.Assessment;
import dev.leadwright.analyst.Draft;
import dev.leadwright.analyst.EnrichmentCase;
import dev.leadwright.analyst.EnrichmentReport;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.OutreachBrief;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * An analyst that costs money: each judgement is asked for at a model server, which writes the call down. What the answer
 * says is worked out here, by the rules.
 */
final class AskingAnalyst implements Analyst {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Analyst rules;
    private final String model;
    private final CrashPoints points;

    /** @param model the server's address, to which contact and purpose are added */
    AskingAnalyst(Analyst rules, String model, CrashPoints points) {
        this.rules = rules;
        this.model = model;
        this.points = points;
    }

    @Override
    public String name() {
        return "model";
    }

    @Override
    public Assessment assess(Lead lead) {
        ask(lead, "assess");
        return rules.assess(lead);
    }

    @Override
    public EnrichmentReport compile(EnrichmentCase enrichment) {
        ask(enrichment.lead(), "compile");
        return rules.compile(enrichment);
    }

    @Override
    public Draft write(OutreachBrief brief) {
        ask(brief.lead(), "write/" + brief.stage());
        return rules.write(brief);
    }

    private void ask(Lead lead, String purpose) {
        URI call = URI.create(model + "/" + lead.contact().id() + "/" + purpose);
        try {
            int status = points.around(
                            "call model",
                            () -> http.send(HttpRequest.newBuilder(call).build(), BodyHandlers.discarding()))
                    .statusCode();
            if (status != 200) {
                throw new AnalystUnavailable("The model answered " + status + ".", new IOException());
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AnalystUnavailable("The model cannot be reached.", e);
        }
    }
}
