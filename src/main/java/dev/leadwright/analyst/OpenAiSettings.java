package dev.leadwright.analyst;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An OpenAI-compatible endpoint.
 *
 * @param baseUrl where it is, with the version: {@code http://localhost:11434/v1} for Ollama; {@code https}, or
 *     {@code http} on this machine
 * @param apiKey blank where the endpoint asks for none
 * @param model by the name the endpoint knows it by, for all purposes
 */
public record OpenAiSettings(
        Optional<URI> baseUrl,
        @DefaultValue("") String apiKey,
        @DefaultValue("") String model) {
    public static final OpenAiSettings NONE = new OpenAiSettings(Optional.empty(), "", "");

    public OpenAiSettings {
        apiKey = apiKey.strip();
        model = model.strip();
        baseUrl = baseUrl.filter(url -> !url.toString().isBlank());
        baseUrl.ifPresent(url -> AnalystSettings.requireSafe("analyst.openai.base-url", url));
    }

    boolean isComplete() {
        return baseUrl.isPresent() && !model.isEmpty();
    }

    @Override
    public String toString() {
        return "OpenAiSettings[baseUrl=" + baseUrl.map(URI::toString).orElse("(none)") + ", apiKey="
                + (apiKey.isEmpty() ? "(none)" : "****") + ", model=" + model + "]";
    }
}
