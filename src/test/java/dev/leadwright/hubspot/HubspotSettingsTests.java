package dev.leadwright.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.leadwright.crm.CrmException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubspotSettingsTests {

    @ParameterizedTest
    @ValueSource(strings = {"https://api.hubapi.com", "http://localhost:8090", "http://127.0.0.1:1", "http://[::1]:2"})
    void theTokenMayTravelEncryptedOrWithinThisMachine(String address) {
        assertThatNoException().isThrownBy(() -> HubspotSettings.at(URI.create(address), "t"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://api.hubapi.com", "http://127.0.0.1.evil.example", "ftp://localhost", "/crm", "x:y"})
    void theTokenMayNotTravelUnprotected(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HubspotSettings.at(URI.create(address), "t"))
                .withMessageContaining("hubspot.base-url");
    }

    @Test
    void theTokenIsNotShown() {
        assertThat(HubspotSettings.at(URI.create("https://api.hubapi.com"), "pat-na1-secret"))
                .asString()
                .doesNotContain("secret")
                .contains("token=****");
    }

    @Test
    void withoutATokenEveryCallSaysWhatToSet() {
        try (Hubspot hubspot =
                Hubspot.connect(HubspotSettings.at(URI.create("https://api.hubapi.com"), " "), Clock.systemUTC())) {
            assertThatExceptionOfType(CrmException.Unauthorized.class)
                    .isThrownBy(() -> hubspot.crm().getAccount())
                    .withMessageContaining("HUBSPOT_ACCESS_TOKEN");
            assertThat(hubspot.calls()).isZero();
        }
    }

    @Test
    void limitsAndTimeoutsOutOfRangeAreRefusedByName() {
        Duration second = Duration.ofSeconds(1);
        Duration gathering = Duration.ofMillis(5);
        refuses("hubspot.timeout", Duration.ofMillis(999), 16, 190, 150, 5, 0, gathering);
        refuses("hubspot.max-concurrent-calls", second, 0, 190, 150, 5, 0, gathering);
        refuses("hubspot.calls-per-ten-seconds", second, 16, -1, 150, 5, 0, gathering);
        refuses("hubspot.association-calls-per-ten-seconds", second, 16, 190, 1, 5, 0, gathering);
        refuses("hubspot.searches-per-second", second, 16, 190, 150, 1, 0, gathering);
        refuses("hubspot.daily-reserve", second, 16, 190, 150, 5, -1, gathering);
        refuses("hubspot.gather-for", second, 16, 190, 150, 5, 0, Duration.ofMillis(1001));
    }

    private static void refuses(
            String key,
            Duration timeout,
            int concurrent,
            int calls,
            int associations,
            int searches,
            int reserve,
            Duration gathering) {
        URI address = URI.create("https://api.hubapi.com");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HubspotSettings(
                        address, "t", timeout, concurrent, calls, associations, searches, reserve, gathering, ""))
                .withMessageContaining(key);
    }
}
