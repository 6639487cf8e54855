package dev.leadwright.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwright.configuration.LoadedSettings;
import dev.leadwright.configuration.SettingsException;
import dev.leadwright.configuration.SettingsLoader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertsSettingsTests {
    private static final String SECRET = "T0SECRET";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example/services/T0SECRET",
                "ftp://hooks.example/T0SECRET",
                "https:///T0SECRET",
                "T0SECRET",
                "https://user:T0SECRET@hooks.example/",
                "https://hooks.example/T0SECRET with space",
            })
    void aWrongWebhookIsRefusedWithoutRepeatingIt(String url) {
        assertThatThrownBy(() -> load(Map.of("alerts.webhook-url", url)))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("alerts.webhook-url")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void theWebhookIsShownNowhere() {
        LoadedSettings loaded = load(
                Map.of("alerts.webhook-url", "https://hooks.example/" + SECRET, "alerts.webhook-for", "data-team"));

        assertThat(loaded.list().toString()).doesNotContain(SECRET).contains("***", "data-team");
        assertThat(loaded.settings().toString()).doesNotContain(SECRET);
        assertThat(loaded.settings().alerts().webhookFor()).isEqualTo(List.of(AlertTopic.DATA_TEAM));
    }

    @Test
    void aWrongAddressAndAnUnknownTopicAreNamed() {
        assertThatThrownBy(() -> load(Map.of("alerts.email-to", "ops@company.example,nobody")))
                .hasMessageContaining("alerts.email-to")
                .hasMessageContaining("'nobody'");
        assertThatThrownBy(() -> load(Map.of("alerts.email-for", "urgent,critical")))
                .hasMessageContaining("alerts.email-for");
    }

    private static LoadedSettings load(Map<String, String> settings) {
        return new SettingsLoader().load(Optional.empty(), Map.of(), settings);
    }
}
