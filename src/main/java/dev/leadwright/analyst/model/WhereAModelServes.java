package dev.leadwright.analyst.model;

import dev.leadwright.analyst.AnalystProvider;
import dev.leadwright.analyst.AnalystSettings;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether the settings name a model. They are there before any bean is. */
final class WhereAModelServes implements ConfigurationCondition {

    @Override
    public ConfigurationPhase getConfigurationPhase() {
        return ConfigurationPhase.REGISTER_BEAN;
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        ConfigurableListableBeanFactory beans = context.getBeanFactory();
        AnalystSettings settings = beans == null
                ? null
                : beans.getBeanProvider(AnalystSettings.class).getIfAvailable();
        return settings != null && settings.servedBy() != AnalystProvider.RULES;
    }
}
