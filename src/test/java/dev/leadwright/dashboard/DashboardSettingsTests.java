package dev.leadwright.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardSettingsTests {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "::1", "localhost"})
    void loopbackNeedsNoProxy(String address) {
        assertThat(settings(address, false, "").address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.5", "example.com", "127.0.0.1.example.com", ""})
    void anyOtherAddressIsRefusedUnlessATlsProxyStandsInFront(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(address, false, ""))
                .withMessageContaining("dashboard.behind-tls-proxy: true");
        assertThat(settings(address, true, "https://leadwright.example.com").address())
                .isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://leadwright.example.com", "leadwright.example.com"})
    void behindAProxyPeopleNeedItsAddress(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("127.0.0.1", true, url))
                .withMessageContaining("dashboard.public-url");
    }

    @Test
    void aMetricsTokenThatCouldBeGuessedIsRefusedAndAGoodOneIsNotShown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withToken("short"))
                .withMessageContaining("openssl rand");
        assertThat(withToken("0123456789abcdef").toString()).doesNotContain("0123456789abcdef");
    }

    private static DashboardSettings settings(String address, boolean proxy, String url) {
        return new DashboardSettings(
                8080,
                address,
                proxy,
                Optional.of(url).filter(given -> !given.isEmpty()).map(URI::create),
                Optional.empty(),
                Duration.ofMinutes(15),
                Duration.ofDays(7));
    }

    private static DashboardSettings withToken(String token) {
        return new DashboardSettings(
                8080,
                "127.0.0.1",
                false,
                Optional.empty(),
                Optional.of(token),
                Duration.ofMinutes(15),
                Duration.ofDays(7));
    }
}
