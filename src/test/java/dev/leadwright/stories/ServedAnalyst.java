package dev.leadwright.stories;

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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Function;
import org.springframework.beans.factory.BeanFactory;

/** An analyst that asks a server before it judges. What it then says it has from the rules. */
final class ServedAnalyst implements Analyst, AutoCloseable {
    static final String NAME = "served";

    private final URI model;
    private final BeanFactory beans;
    private final HttpClient client = HttpClient.newHttpClient();

    ServedAnalyst(URI model, BeanFactory beans) {
        this.model = model;
        this.beans = beans;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Assessment assess(Lead lead) {
        return ask(rules -> rules.assess(lead));
    }

    @Override
    public EnrichmentReport compile(EnrichmentCase enrichment) {
        return ask(rules -> rules.compile(enrichment));
    }

    @Override
    public Draft write(OutreachBrief brief) {
        return ask(rules -> rules.write(brief));
    }

    private <T> T ask(Function<Analyst, T> question) {
        try {
            HttpResponse<Void> answer =
                    client.send(HttpRequest.newBuilder(model).build(), BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                throw new AnalystUnavailable("The model answers " + answer.statusCode() + ".", new IOException());
            }
            return question.apply(beans.getBean("rulesAnalyst", Analyst.class));
        } catch (IOException e) {
            throw new AnalystUnavailable("The model cannot be reached.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AnalystUnavailable("The model's answer was not waited for.", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
