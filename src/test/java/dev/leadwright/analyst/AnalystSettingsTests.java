package dev.leadwright.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AnalystSettingsTests {

    private static AnalystSettings settings(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("analyst", Bindable.of(AnalystSettings.class));
    }

    @Test
    void claudeJudgesWhereAKeyIsSet() {
        assertThat(settings(Map.of()).servedBy()).isEqualTo(AnalystProvider.RULES);
        assertThat(settings(Map.of("analyst.api-key", "sk-1")).servedBy()).isEqualTo(AnalystProvider.CLAUDE);
        assertThat(settings(Map.of("analyst.api-key", "sk-1", "analyst.provider", "rules"))
                        .servedBy())
                .isEqualTo(AnalystProvider.RULES);
    }

    @Test
    void itIsKnownWhetherLeadsStayOnThisMachine() {
        assertThat(settings(Map.of()).staysOnThisMachine()).isTrue();
        assertThat(settings(Map.of("analyst.api-key", "sk-1")).staysOnThisMachine())
                .isFalse();
        assertThat(settings(Map.of("analyst.api-key", "sk-1", "analyst.base-url", "http://127.0.0.1:8787"))
                        .staysOnThisMachine())
                .isTrue();
    }

    @Test
    void keysAreNotShown() {
        assertThat(settings(Map.of("analyst.api-key", "sk-secret", "analyst.openai.api-key", "sk-other"))
                        .toString())
                .contains("****")
                .doesNotContain("sk-secret", "sk-other");
    }

    @Test
    void whatCannotWorkIsNamedWithItsRemedy() {
        assertThatThrownBy(() -> settings(Map.of("analyst.provider", "claude")))
                .rootCause()
                .hasMessageStartingWith("analyst.provider: ")
                .hasMessageContaining("ANTHROPIC_API_KEY");
        assertThatThrownBy(() -> settings(Map.of("analyst.provider", "openai")))
                .rootCause()
                .hasMessageContaining("analyst.openai.base-url");
        assertThatThrownBy(() -> settings(Map.of("analyst.base-url", "http://api.example.com")))
                .rootCause()
                .hasMessageStartingWith("analyst.base-url: ")
                .hasMessageContaining("https://");
        assertThatThrownBy(() -> settings(Map.of("analyst.timeout", "1h")))
                .rootCause()
                .hasMessageStartingWith("analyst.timeout: ");
    }
}
