package dev.leadwright.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsLoaderTests {
    @TempDir
    Path folder;

    @Test
    void nothingSetMeansTheDefaults() {
        LeadwrightSettings settings = load("", Map.of(), Map.of()).settings();

        assertThat(settings.home()).isEqualTo(Path.of(System.getProperty("user.home"), ".leadwright"));
        assertThat(settings.orchestration().scanInterval()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void theProfileBesideTheSettingsFileIsInForceUnlessAnotherIsNamed() throws IOException {
        assertThat(load("", Map.of(), Map.of()).profile().isBuiltIn()).isTrue();
        Files.writeString(folder.resolve("icp.yaml"), "name: Beside\nversion: 1");
        Files.createDirectory(folder.resolve("profiles"));
        Files.writeString(folder.resolve("profiles/other.yaml"), "name: Other\nversion: 2");

        LoadedSettings beside = load("", Map.of(), Map.of());
        assertThat(beside.profile().title()).isEqualTo("Beside, version 1");
        assertThat(beside.list())
                .contains(new ShownSetting(
                        "analyst.icp", folder.resolve("icp.yaml").toString(), "beside " + file()));
        assertThat(load("analyst: {icp: profiles/other.yaml}", Map.of(), Map.of())
                        .profile()
                        .title())
                .isEqualTo("Other, version 2");
        assertThat(load("", Map.of("LEADWRIGHT_ANALYST_ICP", folder + "/profiles/other.yaml"), Map.of())
                        .profile()
                        .title())
                .isEqualTo("Other, version 2");
    }

    @Test
    void theOptOutListBesideTheFileCounts() throws IOException {
        assertThat(load("web: {max-pages: 4}", Map.of(), Map.of())
                        .settings()
                        .web()
                        .optOutFile())
                .isEmpty();
        Files.writeString(folder.resolve("opt-out.txt"), "company.com");
        assertThat(load("web: {max-pages: 4}", Map.of(), Map.of())
                        .settings()
                        .web()
                        .optOutFile())
                .contains(folder.resolve("opt-out.txt").toString());
        assertThat(load("web: {opt-out-file: lists/no.txt}", Map.of(), Map.of())
                        .settings()
                        .web()
                        .optOutFile())
                .contains(folder.resolve("lists/no.txt").toString());
    }

    @Test
    void whatIsWrongWithTheProfileIsWrongWithTheSettings() throws IOException {
        Files.writeString(folder.resolve("icp.yaml"), "name: A\nversion: 1\nindustries:\n  software: {fit: great}");

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> load("", Map.of(), Map.of()))
                .withMessage(folder.resolve("icp.yaml")
                        + ":4: industries.software.fit: unknown fit \"great\"; one of best, good, fair, weak.");
    }

    @Test
    void aTaskQueueIsANumberAndPeopleHaveAnotherThanAgents() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> load("", Map.of(), Map.of("orchestration.agent-queue", "Agents")))
                .withMessageContaining("orchestration.agent-queue: \"Agents\" is no id of a task queue.");
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> load(
                        "", Map.of(), Map.of("orchestration.agent-queue", "61", "orchestration.human-queue", " 61 ")))
                .withMessageContaining("orchestration.human-queue: 61 is the agents' queue too.");
    }

    @Test
    void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() {
        String file = """
                dashboard:
                  port: 1001
                  address: 0.0.0.0
                alerts:
                  keep-days: 1
                """;

        LoadedSettings loaded = load(
                file,
                Map.of("LEADWRIGHT_DASHBOARD_PORT", "1002", "LEADWRIGHT_DASHBOARD_ADDRESS", "127.0.0.2"),
                Map.of("dashboard.port", "1003"));

        assertThat(loaded.settings().dashboard().port()).isEqualTo(1003);
        assertThat(loaded.settings().dashboard().address()).isEqualTo("127.0.0.2");
        assertThat(loaded.settings().alerts().keepDays()).isEqualTo(1);
        assertThat(loaded.list())
                .contains(
                        new ShownSetting("dashboard.port", 1003, "command line"),
                        new ShownSetting("dashboard.address", "127.0.0.2", "LEADWRIGHT_DASHBOARD_ADDRESS"),
                        new ShownSetting("alerts.keep-days", 1, file() + ":5"),
                        new ShownSetting("orchestration.scan-interval", "1m", "default"));
    }

    @Test
    void listsAndMapsComeFromTheFileOrTheEnvironment() {
        String file = """
                agents:
                  required-fields: [email, company]
                orchestration:
                  concurrency: {outreach: 2, qualifier: 8}
                  human-subjects:
                    - Call back
                web:
                  local-sites:
                    shop.example: 127.0.0.1:8099
                """;

        LeadwrightSettings settings = load(
                        file,
                        Map.of(
                                "LEADWRIGHT_AGENTS_REQUIRED_FIELDS",
                                "jobtitle",
                                "LEADWRIGHT_ORCHESTRATION_CONCURRENCY_OUTREACH",
                                "5"),
                        Map.of())
                .settings();

        assertThat(settings.agents().requiredFields()).containsExactly("jobtitle");
        assertThat(settings.orchestration().concurrency())
                .containsOnly(Map.entry("outreach", 5), Map.entry("qualifier", 8));
        assertThat(settings.orchestration().humanSubjects()).containsExactly("Call back");
        assertThat(settings.web().localSites()).containsOnly(Map.entry("shop.example", "127.0.0.1:8099"));
    }

    @Test
    void theNamesOfTheEcosystemAreUnderstood() {
        LoadedSettings loaded = load(
                "hubspot: {token: from-the-file}",
                Map.of(
                        "HUBSPOT_ACCESS_TOKEN", "pat-1",
                        "HUBSPOT_BASE_URL", "http://127.0.0.1:8081",
                        "LEADWRIGHT_SMTP_URL", "smtp://ann:pw@mail.example:587",
                        "LEADWRIGHT_DATABASE_URL", "postgres://ann:pw@db.example/crm"),
                Map.of());

        assertThat(loaded.settings().hubspot().token()).isEqualTo("pat-1");
        assertThat(loaded.settings().hubspot().baseUrl()).hasToString("http://127.0.0.1:8081");
        assertThat(loaded.settings().mail().smtpUrl()).contains("smtp://ann:pw@mail.example:587");
        assertThat(loaded.settings().database().findAddress()).isPresent();
    }

    @Test
    void secretsAreMaskedWhereSettingsAreShown() {
        LoadedSettings loaded = load(
                "",
                Map.of(
                        "HUBSPOT_ACCESS_TOKEN", "pat-1",
                        "HUBSPOT_CLIENT_SECRET", "hidden-from-everybody",
                        "LEADWRIGHT_DATABASE_PASSWORD", "hidden",
                        "LEADWRIGHT_DATABASE_URL", "postgres://ann:hidden@db.example/crm?password=hidden",
                        "LEADWRIGHT_SMTP_URL", "smtp://ann:hidden@mail.example:587"),
                Map.of());

        assertThat(loaded.list().toString()).doesNotContain("pat-1").doesNotContain("hidden");
        assertThat(loaded.list())
                .contains(
                        new ShownSetting("hubspot.token", "***", "HUBSPOT_ACCESS_TOKEN"),
                        new ShownSetting("intake.webhook-secret", "***", "HUBSPOT_CLIENT_SECRET"),
                        new ShownSetting("mail.smtp-url", "smtp://ann:***@mail.example:587", "LEADWRIGHT_SMTP_URL"));
        assertThat(loaded.settings().toString()).doesNotContain("pat-1").doesNotContain("hidden");
    }

    @Test
    void aWebhookSecretThatCouldBeGuessedIsRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> load("", Map.of("HUBSPOT_CLIENT_SECRET", "short-secret"), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("webhook-secret")
                .hasMessageContaining("16 characters")
                .hasMessageNotContaining("short-secret");
    }

    @Test
    void allProblemsAreToldAtOnceWithLineReasonAndRemedy() {
        String file = """
                orchestration:
                  scan-interval: soon
                  retry-delay: 60
                  work-owned-tasks: perhaps
                orchestation:
                  retries: 3
                dashboard:
                  prot: 80
                  port: eighty
                agents:
                  min-confidence: high
                logging:
                  format: xml
                keep-days: 3
                """;

        assertProblems(file, Map.of("LEADWRIGHT_SCAN_INTERVL", "1s", "LEADWRIGHT_DASHBORD_PORT", "1"))
                .containsExactlyInAnyOrder(
                        "LEADWRIGHT_SCAN_INTERVL: no such setting. Did you mean LEADWRIGHT_ORCHESTRATION_SCAN_INTERVAL?",
                        "LEADWRIGHT_DASHBORD_PORT: no such setting. Did you mean LEADWRIGHT_DASHBOARD_PORT?",
                        file() + ":6: orchestation: no such setting. Did you mean orchestration?",
                        file() + ":8: dashboard.prot: no such setting. Did you mean dashboard.port?",
                        file() + ":14: keep-days: no such setting. Did you mean alerts.keep-days?",
                        file() + ":2: orchestration.scan-interval: \"soon\" is no duration."
                                + " Write a number and a unit, such as 30s, 5m, 2h or 1d.",
                        file() + ":3: orchestration.retry-delay: 60 has no unit. Write 60s, 60m, 60h or 60d.",
                        file() + ":4: orchestration.work-owned-tasks: \"perhaps\" is neither true nor false."
                                + " Write one of them.",
                        file() + ":9: dashboard.port: \"eighty\" is no whole number. Write digits only.",
                        file() + ":11: agents.min-confidence: \"high\" is no number. Write it like 0.7.",
                        file() + ":13: logging.format: \"xml\" is not known. Write one of plain, json.");
    }

    @Test
    void whatARecordRefusesIsToldWithItsKeyAndLine() {
        assertProblems("hubspot:\n  base-url: http://api.example\n", Map.of())
                .containsExactly(file() + ":2: hubspot.base-url: \"http://api.example\" would send the token"
                        + " unprotected. Use https://, or http:// with localhost.");
        assertProblems("database:\n  url: jdbc:mysql://db/crm\n", Map.of())
                .containsExactly(file() + ":2: database.url: must look like jdbc:postgresql://host:5432/database or"
                        + " postgres://user:password@host:5432/database.");
    }

    @Test
    void boundsAreToldWithTheValue() {
        assertProblems("", Map.of("LEADWRIGHT_DATABASE_CONNECTIONS", "2", "LEADWRIGHT_ORCHESTRATION_RETRIES", "11"))
                .containsExactlyInAnyOrder(
                        "LEADWRIGHT_DATABASE_CONNECTIONS: database.connections: 2 does not do: must be greater than"
                                + " or equal to 5.",
                        "LEADWRIGHT_ORCHESTRATION_RETRIES: orchestration.retries: 11 does not do: must be less than or"
                                + " equal to 10.");
    }

    @Test
    void unreadableYamlIsToldWithItsLine() {
        assertProblems("dashboard:\n\tport: 80\n", Map.of()).containsExactly(file() + ":2: a tab. Indent with spaces.");
        assertProblems("dashboard:\n  port: 80\n  port: 81\n", Map.of())
                .containsExactly(file() + ":3: the key port stands here a second time. Keep one of them.");
        assertProblems("- dashboard\n", Map.of())
                .singleElement()
                .asString()
                .startsWith(file() + ": must hold keys and values, such as \"dashboard:\"");
        assertProblems("dashboard: [80\n", Map.of())
                .singleElement()
                .asString()
                .startsWith(file() + ":2: not readable as YAML:");
    }

    @Test
    void aMissingFileIsTold() {
        Path missing = folder.resolve("nowhere.yaml");

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> new SettingsLoader().load(Optional.of(missing), Map.of(), Map.of()))
                .withMessageStartingWith(missing + ": cannot be read:");
    }

    @Test
    void everyKeyHasAnEnvironmentNameOfItsOwn() {
        List<String> names = SettingKey.listOf(LeadwrightSettings.class).stream()
                .map(SettingKey::environmentName)
                .toList();

        assertThat(names).doesNotHaveDuplicates().contains("LEADWRIGHT_HOME", "LEADWRIGHT_HUBSPOT_BASE_URL");
    }

    private ListAssert<Object> assertProblems(String yaml, Map<String, String> environment) {
        return assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> load(yaml, environment, Map.of()))
                .extracting(e ->
                        e.problems().stream().map(SettingsProblem::toString).toList())
                .asInstanceOf(list(Object.class));
    }

    private Path file() {
        return folder.resolve("leadwright.yaml");
    }

    private LoadedSettings load(String yaml, Map<String, String> environment, Map<String, String> overrides) {
        try {
            Files.writeString(file(), yaml);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new SettingsLoader().load(Optional.of(file()), environment, overrides);
    }
}
