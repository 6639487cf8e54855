package dev.leadwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is read of some forty sites made for it, scored against what they really say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnSitesTests {
    private final SiteScore score = new SiteScore();
    private int sites;

    @BeforeAll
    void readAll() throws IOException {
        try (var folders = new SiteFolders();
                var reader = new HttpPageReader(folders.settings(), TestSites.CLOCK)) {
            folders.expected().forEach((site, expected) -> {
                score.add(site, expected, reader.read(SiteFolders.home(site)));
                sites++;
            });
        }
    }

    @AfterAll
    void print() {
        System.out.println(sites + " sites\n" + score.table());
        score.remarks().forEach(System.out::println);
    }

    @Test
    void thereAreAtLeastForty() {
        assertThat(sites).isGreaterThanOrEqualTo(40);
    }

    @Test
    void sizesAreRightOrUnknownAndNeverInvented() {
        assertThat(score.of("employees").invented).as("%s", score.remarks()).isZero();
        assertThat(score.of("employees").recall()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void technologiesArePreciseAndMostAreFound() {
        assertThat(score.of("technology").precision()).as("%s", score.remarks()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.of("technology").recall()).as("%s", score.remarks()).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void newsIsFoundWithItsDate() {
        assertThat(score.of("news").precision()).as("%s", score.remarks()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.of("news").recall()).as("%s", score.remarks()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void whatIsHiddenOrSaidToMachinesHasNoEffect() {
        assertThat(score.of("never").invented).as("%s", score.remarks()).isZero();
    }

    @Test
    void placesNumbersNetworksAndLanguagesAreRight() {
        for (String field : new String[] {"location", "phone", "social", "linkedin", "language", "name"}) {
            assertThat(score.of(field).precision())
                    .as("%s %s", field, score.remarks())
                    .isGreaterThanOrEqualTo(0.9);
            assertThat(score.of(field).recall())
                    .as("%s %s", field, score.remarks())
                    .isGreaterThanOrEqualTo(0.85);
        }
        assertThat(score.of("industry").precision()).as("%s", score.remarks()).isGreaterThanOrEqualTo(0.9);
    }
}
