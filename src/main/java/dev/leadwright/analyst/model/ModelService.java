package dev.leadwright.analyst.model;

import dev.leadwright.analyst.AnalystProvider;
import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.analyst.AnalystUnavailable;
import java.time.Clock;
import java.util.Collection;

/** Serves language models: one for each {@link AnalystProvider}. */
public interface ModelService {

    AnalystProvider provider();

    /** A model as the settings say; connects when it is first asked. */
    LanguageModel connect(AnalystSettings settings, Clock clock);

    /**
     * The ids of the models that the service has for the key in the settings, by one cheap request.
     *
     * @throws AnalystUnavailable when it does not answer, or not with that
     */
    Collection<String> listModels(AnalystSettings settings);
}
