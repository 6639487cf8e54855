package dev.leadwright.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwright.testing.TestDatabase;
import dev.leadwright.web.Screenshots.Taken;
import java.net.URI;
import java.time.Instant;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcScreenshotsTests {
    private static final Instant NOW = TestSites.NOW;
    private final Screenshots screenshots = new JdbcScreenshots(JdbcClient.create(migrated()));

    private static DataSource migrated() {
        DataSource database = TestDatabase.create("leadwright").dataSource();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/leadwright")
                .schemas("leadwright")
                .load()
                .migrate();
        return database;
    }

    private static Screenshot screenshot(String site, Instant at, int... image) {
        var bytes = new byte[image.length];
        for (int i = 0; i < image.length; i++) {
            bytes[i] = (byte) image[i];
        }
        return new Screenshot(URI.create(site), URI.create(site + "/start"), at, "image/webp", bytes);
    }

    @Test
    void theNewestOfASiteStaysWhoeverWritesLast() {
        screenshots.keep(screenshot("https://www.acme.example", NOW, 1));
        screenshots.keep(screenshot("https://acme.example", NOW.plusSeconds(60), 2, 200));
        screenshots.keep(screenshot("https://acme.example", NOW.plusSeconds(30), 3));

        Screenshot kept =
                screenshots.find(URI.create("http://www.acme.example/")).orElseThrow();
        assertThat(kept.image()).containsExactly(2, 200);
        assertThat(kept.at()).isEqualTo(NOW.plusSeconds(60));
        assertThat(screenshots.findTaken(URI.create("https://acme.example")))
                .contains(new Taken(URI.create("https://acme.example/start"), NOW.plusSeconds(60)));
    }

    @Test
    void ofOtherSitesThereIsNone() {
        screenshots.keep(screenshot("https://acme.example", NOW, 1));

        assertThat(screenshots.find(URI.create("https://other.example"))).isEmpty();
        assertThat(screenshots.find(URI.create("https://acme.example/view/b")))
                .as("another company at the same host")
                .isEmpty();
        assertThat(screenshots.find(URI.create("https://us.acme.example"))).isEmpty();
        assertThat(screenshots.findTaken(URI.create("mailto:x@acme.example"))).isEmpty();
    }

    @Test
    void noneIsLargerThanWhatADatabaseShouldHold() {
        assertThatThrownBy(() -> screenshot("https://acme.example", NOW, new int[Screenshot.MAX_BYTES + 1]))
                .hasMessage("A screenshot has 1 to 300000 bytes, not 300001.");
    }
}
