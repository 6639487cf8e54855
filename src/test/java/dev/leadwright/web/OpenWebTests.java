package dev.leadwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenWebTests {

    @Test
    void switchedOffItIsNotVisited() {
        assertThat(read(false, "https://company.example").failure())
                .contains("The open web is switched off (web.enabled).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://localhost/",
                "http://localhost./",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[fd00::1]/",
                "http://[fe80::1]/",
                "http://0.0.0.0/",
                "http://10.0.0.1/",
                "http://100.64.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://192.168.1.1/",
                "http://224.0.0.1/",
                "http://user@8.8.8.8/",
                "http://8.8.8.8:8080/",
                "http://8.8.8.8:22/",
                "ftp://8.8.8.8/",
                "file:///etc/passwd",
                "jar:http://8.8.8.8/x.jar!/",
                "mailto:someone@company.example",
                "http:///nohost",
                "relative/path"
            })
    void onlyPublicAddressesAreVisited(String site) {
        SiteReading reading = read(true, site);

        assertThat(reading.pages()).isEmpty();
        assertThat(reading.failure()).isPresent().get().asString().containsAnyOf("Refused", "There is no site");
    }

    @Test
    void aListenerOnLoopbackHearsNothing() throws IOException {
        try (var canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            canary.setSoTimeout(200);
            read(true, "http://127.0.0.1:" + canary.getLocalPort() + "/");
            read(true, "http://localhost:" + canary.getLocalPort() + "/");
            assertThat(hasVisitor(canary)).isFalse();
        }
    }

    private static boolean hasVisitor(ServerSocket canary) throws IOException {
        try (var visitor = canary.accept()) {
            return visitor.isConnected();
        } catch (java.net.SocketTimeoutException nobody) {
            return false;
        }
    }

    private static SiteReading read(boolean enabled, String site) {
        var settings = new WebSettings(
                enabled,
                "Leadwright/0.1",
                Duration.ofSeconds(5),
                5,
                100_000,
                Duration.ofHours(1),
                Duration.ZERO,
                Optional.empty(),
                Map.of(),
                BrowserSettings.OFF);
        try (var reader = new HttpPageReader(settings, TestSites.CLOCK)) {
            return reader.read(URI.create(site));
        }
    }
}
