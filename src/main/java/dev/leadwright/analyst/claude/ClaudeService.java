package dev.leadwright.analyst.claude;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.core.LogLevel;
import com.anthropic.core.Timeout;
import com.anthropic.errors.AnthropicException;
import com.anthropic.models.models.ModelInfo;
import dev.leadwright.analyst.AnalystProvider;
import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.analyst.model.LanguageModel;
import dev.leadwright.analyst.model.ModelService;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Claude, at Anthropic or wherever {@code analyst.base-url} points. */
@Component
public final class ClaudeService implements ModelService {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    @Override
    public AnalystProvider provider() {
        return AnalystProvider.CLAUDE;
    }

    @Override
    public LanguageModel connect(AnalystSettings settings, Clock clock) {
        return new ClaudeModel(client(settings), settings, clock);
    }

    @Override
    public List<String> listModels(AnalystSettings settings) {
        AnthropicClient client = client(settings);
        try {
            return client.models().list().autoPager().stream()
                    .map(ModelInfo::id)
                    .toList();
        } catch (AnthropicException e) {
            throw ClaudeFailures.of(e);
        } finally {
            client.close();
        }
    }

    /** One client for all calls: building it takes a second or two. Its retries are off, because ours count. */
    private static AnthropicClient client(AnalystSettings settings) {
        return AnthropicOkHttpClient.builder()
                .apiKey(settings.apiKey())
                .baseUrl(settings.baseUrl().toString())
                .maxRetries(0)
                .logLevel(LogLevel.OFF) // what is asked and answered is not for logs
                .timeout(Timeout.builder()
                        .connect(CONNECT_TIMEOUT)
                        .request(settings.timeout())
                        .build())
                .build();
    }
}
