package dev.leadwright.configuration;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.core.ResolvableType;

/**
 * One thing that can be set.
 *
 * @param name its dotted name in leadwright.yaml: {@code orchestration.scan-interval}
 * @param type of its value
 */
record SettingKey(String name, ResolvableType type) {
    /** Every key of a settings record and of the records in it, in the order they are declared. */
    static List<SettingKey> listOf(Class<?> settings) {
        return listOf("", settings).toList();
    }

    private static Stream<SettingKey> listOf(String prefix, Class<?> settings) {
        return Stream.of(settings.getRecordComponents()).flatMap(component -> {
            String name = prefix + DataObjectPropertyName.toDashedForm(component.getName());
            return component.getType().isRecord()
                    ? listOf(name + ".", component.getType())
                    : Stream.of(new SettingKey(name, typeOf(component)));
        });
    }

    private static ResolvableType typeOf(RecordComponent component) {
        ResolvableType type = ResolvableType.forType(component.getGenericType());
        return type.toClass() == Optional.class ? type.getGeneric() : type;
    }

    /** Whether further names may follow: {@code orchestration.concurrency.qualifier}. */
    boolean isMap() {
        return type.toClass() == Map.class;
    }

    boolean isList() {
        return type.toClass() == List.class;
    }

    /** Whether the value must never be shown. */
    boolean isSecret() {
        return name.matches(".*(password|token|secret|key|webhook-url)");
    }

    /** The section the key stands in: {@code orchestration}; the key itself if it stands alone. */
    String section() {
        return name.replaceFirst("\\..*", "");
    }

    String environmentName() {
        return "LEADWRIGHT_" + name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    /** A form in which scanInterval, scan-interval and SCAN_INTERVAL are the same. */
    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    }
}
