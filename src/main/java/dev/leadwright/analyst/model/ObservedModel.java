package dev.leadwright.analyst.model;

import dev.leadwright.analyst.AnalystUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A model whose every request is told to the listeners. */
final class ObservedModel implements LanguageModel {
    private static final Logger log = LoggerFactory.getLogger(ObservedModel.class);

    private final LanguageModel model;
    private final List<ModelCallListener> listeners;
    private final Clock clock;

    ObservedModel(LanguageModel model, List<ModelCallListener> listeners, Clock clock) {
        this.model = model;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
    }

    @Override
    public String name(Purpose purpose) {
        return model.name(purpose);
    }

    @Override
    public Reply ask(Question question) {
        String asked = name(question.purpose());
        listeners.forEach(listener -> listener.before(question, asked));
        Instant at = clock.instant();
        try {
            Reply reply = model.ask(question);
            tell(new ModelCall(
                    question,
                    reply.model(),
                    reply.text(),
                    reply.usage(),
                    at,
                    since(at),
                    reply.end().name(),
                    false));
            return reply;
        } catch (AnalystUnavailable e) {
            tell(new ModelCall(
                    question, asked, "", Usage.NONE, at, since(at), e.kind().name(), e.isUnheard()));
            throw e;
        }
    }

    private Duration since(Instant start) {
        return Duration.between(start, clock.instant());
    }

    private void tell(ModelCall call) {
        for (ModelCallListener listener : listeners) {
            try {
                listener.after(call);
            } catch (RuntimeException e) {
                log.warn("A call of the model is not in the books: {}", call, e);
            }
        }
    }
}
