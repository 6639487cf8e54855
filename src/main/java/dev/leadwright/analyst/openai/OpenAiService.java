package dev.leadwright.analyst.openai;

import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.catalog.ModelDescription;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiModelCatalog;
import dev.leadwright.analyst.AnalystProvider;
import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.analyst.OpenAiSettings;
import dev.leadwright.analyst.model.LanguageModel;
import dev.leadwright.analyst.model.ModelService;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Models behind an OpenAI-compatible endpoint. */
@Component
public final class OpenAiService implements ModelService {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    /** The client insists on a key; endpoints that ask for none ignore it. */
    private static final String NO_KEY = "none";

    @Override
    public AnalystProvider provider() {
        return AnalystProvider.OPENAI;
    }

    @Override
    public LanguageModel connect(AnalystSettings settings, Clock clock) {
        OpenAiSettings openai = settings.openai();
        OpenAiChatModel model = OpenAiChatModel.builder()
                .httpClientBuilder(http(settings))
                .baseUrl(address(openai))
                .apiKey(key(openai))
                .modelName(openai.model())
                .timeout(settings.timeout())
                .maxRetries(0) // ours count
                .logRequests(false)
                .logResponses(false)
                .strictJsonSchema(true)
                .build();
        return new OpenAiModel(model, openai.model());
    }

    @Override
    public List<String> listModels(AnalystSettings settings) {
        OpenAiSettings openai = settings.openai();
        try {
            return OpenAiModelCatalog.builder()
                    .httpClientBuilder(http(settings))
                    .baseUrl(address(openai))
                    .apiKey(key(openai))
                    .build()
                    .listModels()
                    .stream()
                    .map(ModelDescription::name)
                    .toList();
        } catch (RuntimeException e) {
            throw OpenAiFailures.of(e);
        }
    }

    private static String address(OpenAiSettings openai) {
        return openai.baseUrl().orElseThrow().toString();
    }

    private static String key(OpenAiSettings openai) {
        return openai.apiKey().isEmpty() ? NO_KEY : openai.apiKey();
    }

    /** HTTP/1.1: without encryption, asking for HTTP/2 means an upgrade header that not every server takes well. */
    private static JdkHttpClientBuilder http(AnalystSettings settings) {
        return JdkHttpClient.builder()
                .httpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1))
                .connectTimeout(CONNECT_TIMEOUT)
                .readTimeout(settings.timeout());
    }
}
