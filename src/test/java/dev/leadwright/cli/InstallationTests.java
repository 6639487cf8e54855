package dev.leadwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.configuration.LoadedSettings;
import dev.leadwright.configuration.SettingsLoader;
import dev.leadwright.orchestration.OrchestrationSettings;
import dev.leadwright.testing.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class InstallationTests {
    @TempDir
    Path home;

    @Test
    void theApplicationStartsWithItsSettingsAndItsSchema() throws Exception {
        TestDatabase database = TestDatabase.create();
        LoadedSettings loaded = new SettingsLoader()
                .load(
                        Optional.empty(),
                        Map.of(),
                        Map.of(
                                "home", home.toString(),
                                "database.url", database.url(),
                                "database.user", database.user(),
                                "database.password", database.password(),
                                "dashboard.port", "0",
                                "orchestration.enabled", "false",
                                "orchestration.retries", "7"));

        try (var installation = Installation.openForCommand(loaded);
                var application = installation.start()) {
            assertThat(application.getBean(OrchestrationSettings.class).retries())
                    .isEqualTo(7);
            assertThat(application
                            .getBean(JdbcClient.class)
                            .sql("SELECT current_schema()")
                            .query(String.class)
                            .single())
                    .isEqualTo("leadwright");
            URI health = URI.create("http://127.0.0.1:"
                    + application.getEnvironment().getProperty("local.server.port") + "/actuator/health");
            try (var client = HttpClient.newHttpClient()) {
                assertThat(client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }
}
