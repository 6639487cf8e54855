package dev.leadwright.configuration;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.NestedExceptionUtils;

/** Turns given values into the settings records, collecting what is wrong instead of stopping at the first. */
final class SettingsBinder {
    /** The binder wants a name above everything; the file has none. */
    private static final String ROOT = "leadwright";

    private final SettingKeys keys;
    private final Map<String, GivenSetting> given;
    private final Binder binder;

    SettingsBinder(SettingKeys keys, Map<String, GivenSetting> given) {
        this.keys = keys;
        this.given = given;
        var values = new LinkedHashMap<String, Object>();
        given.forEach((name, setting) -> values.put(ROOT + "." + name, setting.value()));
        binder = new Binder(new MapConfigurationPropertySource(values));
    }

    /** The settings; empty if problems were added. */
    Optional<LeadwrightSettings> bind(List<SettingsProblem> problems) {
        int before = problems.size();
        checkValues(problems);
        if (problems.size() > before) {
            return Optional.empty();
        }
        try {
            LeadwrightSettings settings = binder.bindOrCreate(ROOT, Bindable.of(LeadwrightSettings.class));
            validate(settings, problems);
            return problems.size() > before ? Optional.empty() : Optional.of(settings);
        } catch (BindException e) {
            problems.add(refusedBy(e));
            return Optional.empty();
        }
    }

    private void checkValues(List<SettingsProblem> problems) {
        Set<SettingKey> set = new LinkedHashSet<>();
        given.values().forEach(setting -> set.add(setting.key()));
        for (SettingKey key : set) {
            try {
                String complaint = ValueHints.complaintAbout(key, textOf(key));
                if (complaint.isEmpty()) {
                    binder.bind(ROOT + "." + key.name(), Bindable.of(key.type()));
                } else {
                    problems.add(new SettingsProblem(whereOf(key.name()), key.name(), complaint));
                }
            } catch (BindException e) {
                problems.add(
                        new SettingsProblem(whereOf(key.name()), key.name(), ValueHints.wrongType(key, textOf(key))));
            }
        }
    }

    /** A record's constructor said no. Its message begins with the key or component it means, by convention. */
    private SettingsProblem refusedBy(BindException e) {
        String reason =
                String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
        String section = e.getName().toString().replaceFirst("^" + ROOT + "\\.?", "");
        String subject = reason.replaceFirst("[: ].*", "");
        String message =
                reason.substring(subject.length()).replaceFirst("^: ?", "").strip();
        return keys.find(subject)
                .or(() -> keys.find(section + "." + DataObjectPropertyName.toDashedForm(subject)))
                .map(key -> new SettingsProblem(whereOf(key.name()), key.name(), sentence(message)))
                .orElseGet(() -> new SettingsProblem(whereOf(section), section, sentence(reason)));
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private void validate(LeadwrightSettings settings, List<SettingsProblem> problems) {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            for (ConstraintViolation<?> violation : factory.getValidator().validate(settings)) {
                String key = DataObjectPropertyName.toDashedForm(
                        violation.getPropertyPath().toString());
                problems.add(new SettingsProblem(
                        whereOf(key),
                        key,
                        violation.getInvalidValue() + " does not do: " + sentence(violation.getMessage())));
            }
        }
    }

    private String textOf(SettingKey key) {
        GivenSetting setting = given.get(key.name());
        return setting == null ? "" : setting.value().toString();
    }

    private String whereOf(String name) {
        return given.values().stream()
                .filter(setting -> setting.name().startsWith(name))
                .map(GivenSetting::where)
                .findFirst()
                .orElse("default");
    }
}
