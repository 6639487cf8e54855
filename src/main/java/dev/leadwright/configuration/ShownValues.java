package dev.leadwright.configuration;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/** Values in the form in which they are written into leadwright.yaml, without the secrets. */
final class ShownValues {
    private static final String MASK = "***";

    private ShownValues() {}

    static Object of(Record settings, SettingKey key) {
        Object value = settings;
        for (String name : key.name().split("\\.", -1)) {
            value = componentOf((Record) value, name);
        }
        Object shown = shown(value);
        return key.isSecret() && !shown.equals("") ? MASK : shown;
    }

    static Object read(RecordComponent component, Record settings) {
        try {
            return component.getAccessor().invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Settings records are public: " + component, e);
        }
    }

    private static Object componentOf(Record settings, String name) {
        return Stream.of(settings.getClass().getRecordComponents())
                .filter(component ->
                        DataObjectPropertyName.toDashedForm(component.getName()).equals(name))
                .map(component -> read(component, settings))
                .findFirst()
                .orElseThrow();
    }

    private static Object shown(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(ShownValues::shown).orElse("");
            case Duration duration -> shown(duration);
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case Collection<?> collection ->
                collection.stream().map(ShownValues::shown).toList();
            case Map<?, ?> map -> map;
            case Boolean truth -> truth;
            case Number number -> number;
            default -> withoutPassword(value.toString());
        };
    }

    /** The largest unit that leaves no remainder: 2d, 90s, 1500ms. */
    private static String shown(Duration duration) {
        if (duration.toMillis() % 1000 != 0) {
            return duration.toMillis() + "ms";
        }
        long seconds = duration.toSeconds();
        if (seconds == 0) {
            return "0s";
        }
        return seconds % 86_400 == 0
                ? seconds / 86_400 + "d"
                : seconds % 3600 == 0 ? seconds / 3600 + "h" : seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    private static String withoutPassword(String text) {
        return text.replaceAll("(://[^/:@\\s]*):[^/\\s]*@", "$1:" + MASK + "@")
                .replaceAll("(?i)([?&](?:password|sslpassword|token)=)[^&]*", "$1" + MASK);
    }
}
