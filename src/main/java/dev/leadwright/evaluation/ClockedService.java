package dev.leadwright.evaluation;

import dev.leadwright.analyst.AnalystProvider;
import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.analyst.model.LanguageModel;
import dev.leadwright.analyst.model.ModelService;
import java.time.Clock;
import java.util.Collection;

/** A service that goes by a clock of its own. */
record ClockedService(ModelService service, Clock clock) implements ModelService {

    @Override
    public AnalystProvider provider() {
        return service.provider();
    }

    @Override
    public LanguageModel connect(AnalystSettings settings, Clock given) {
        return service.connect(settings, clock);
    }

    @Override
    public Collection<String> listModels(AnalystSettings settings) {
        return service.listModels(settings);
    }
}
