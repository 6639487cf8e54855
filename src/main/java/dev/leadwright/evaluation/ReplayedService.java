package dev.leadwright.evaluation;

import dev.leadwright.analyst.AnalystProvider;
import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.analyst.model.LanguageModel;
import dev.leadwright.analyst.model.ModelService;
import dev.leadwright.analyst.model.Purpose;
import dev.leadwright.analyst.model.Question;
import dev.leadwright.analyst.model.Reply;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/**
 * A service whose models answer from a recording.
 *
 * @param service knows what its models are called, and is asked nothing else
 */
record ReplayedService(ModelService service, Recording recording) implements ModelService {

    @Override
    public AnalystProvider provider() {
        return service.provider();
    }

    @Override
    public LanguageModel connect(AnalystSettings settings, Clock clock) {
        LanguageModel original = service.connect(settings, clock);
        return new LanguageModel() {
            @Override
            public String name(Purpose purpose) {
                return original.name(purpose);
            }

            @Override
            public Reply ask(Question question) {
                return recording.answer(question, name(question.purpose()));
            }
        };
    }

    @Override
    public Collection<String> listModels(AnalystSettings settings) {
        return List.of();
    }
}
