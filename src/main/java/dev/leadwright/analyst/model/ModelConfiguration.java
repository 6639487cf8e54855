package dev.leadwright.analyst.model;

import dev.leadwright.analyst.Analyst;
import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.analyst.ProfileText;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Puts a model in the rules' place where the settings name one. The rules stay, by the name {@code rulesAnalyst}. */
@Configuration(proxyBeanMethods = false)
@Conditional(WhereAModelServes.class)
class ModelConfiguration {

    @Bean
    @Primary
    Analyst modelAnalyst(
            AnalystSettings settings,
            List<ModelService> services,
            ProfileText profile,
            List<ModelCallListener> listeners,
            ObjectProvider<KnownAnswers> known,
            Clock clock) {
        ModelService service = services.stream()
                .filter(candidate -> candidate.provider() == settings.servedBy())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody serves " + settings.servedBy() + "."));
        LanguageModel observed = new ObservedModel(service.connect(settings, clock), listeners, clock);
        return new ModelAnalyst(
                new PatientModel(observed, clock, RandomGenerator.getDefault(), Thread::sleep),
                known.getIfAvailable(() -> KnownAnswers.NONE),
                profile,
                clock);
    }
}
