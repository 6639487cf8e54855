package dev.leadwright.icp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.leadwright.yaml.YamlProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileFileTests {
    private static final Set<String> INDUSTRIES = Set.of("software", "logistics", "retail");

    @TempDir
    private Path folder;

    private IdealCustomerProfile read(String text) {
        try {
            return ProfileFile.read(Files.writeString(folder.resolve("icp.yaml"), text), INDUSTRIES);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** File names without their folders. */
    private List<String> problems(String text) {
        try {
            read(text);
        } catch (InvalidProfile e) {
            return e.problems().stream()
                    .map(YamlProblem::toString)
                    .map(problem -> problem.replace(folder + "/", ""))
                    .toList();
        }
        return List.of();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithItsLineAndTheRemedy() {
        List<String> problems = problems("""
                name: Fleet operators
                industries:
                  software:
                    fit: great
                  logistic: {fit: best}
                  ports: {fit: best, words: [harbour]}
                  retail: {words: [shop]}
                sizes:
                  - {from: 10, fit: best}
                  - {from: ten, fit: good}
                  - {fit: good}
                titels:
                  vp: [Prokurist]
                regions:
                  target: [Germany, Fance]
                  excluded: [DE]
                exclusions:
                  domains: [rival]
                  industries: [sofware]
                seller:
                  company: Fleetwise
                  de: {offer: Lkw am Laufen zu halten, tone: [x]}
                """);

        assertThat(problems)
                .containsExactly(
                        "icp.yaml:1: version: is missing: a word or number that you change with every change of the file.",
                        "icp.yaml:4: industries.software.fit: unknown fit \"great\"; one of best, good, fair, weak.",
                        "icp.yaml:5: industries.logistic: no such industry. Did you mean \"logistics\"? For an industry"
                                + " of your own, give the words that tell it (words: [...]).",
                        "icp.yaml:7: industries.retail.fit: is missing: how well this industry fits.",
                        "icp.yaml:8: sizes: say nothing about the smallest companies. Add one from: 1.",
                        "icp.yaml:10: sizes[1].from: \"ten\" is no whole number from 1. Write digits only.",
                        "icp.yaml:11: sizes[2].from: is missing. An entry says from how many employees on, and how well"
                                + " that fits.",
                        "icp.yaml:12: titels: no such key. Did you mean titles?",
                        "icp.yaml:15: regions.target: no such country: \"Fance\". Did you mean \"france\"?",
                        "icp.yaml:16: regions.excluded: DE is a target, too. Keep it in one of the lists.",
                        "icp.yaml:18: exclusions.domains: \"rival\" is no domain. Write it like rival.com.",
                        "icp.yaml:19: exclusions.industries: no such industry: \"sofware\". Did you mean \"software\"?",
                        "icp.yaml:21: seller.en: is missing: what you offer in English, for leads whose language mail"
                                + " cannot be written in.",
                        "icp.yaml:22: seller.de.tone: must be a text on one line.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - a list          | must hold keys and values, such as "name: Fleet operators". See icp.sample.yaml.
            name: [            | not readable as YAML
            name: A\\n\\tb: 1   | a tab. Indent with spaces.
            name: A\\nname: B   | name: stands here a second time. Keep one of them.
            name: !!java.io.File x | name: ok
            """)
    void whatIsNoProfileIsSaidInOneLine(String text, String said) {
        List<String> problems = problems(text.translateEscapes());

        assertThat(problems).anyMatch(problem -> problem.contains(said) || said.equals("name: ok"));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatExceptionOfType(InvalidProfile.class)
                .isThrownBy(() -> ProfileFile.read(folder.resolve("none.yaml"), INDUSTRIES))
                .withMessageContaining("none.yaml: there is no such file.");
    }

    @Test
    void whatAFileLeavesOutIsAsBuiltIn() {
        IdealCustomerProfile profile = read("name: Small\nversion: 2026-11");

        assertThat(profile.title()).isEqualTo("Small, version 2026-11");
        assertThat(profile.sizes()).isEqualTo(ProfileFile.builtIn().sizes());
        assertThat(profile.seller()).isEqualTo(ProfileFile.builtIn().seller());
        assertThat(profile.isBuiltIn()).isFalse();
        assertThat(ProfileFile.builtIn().isBuiltIn()).isTrue();
    }

    @Test
    void anEditChangesTheHash() {
        assertThat(read("name: A\nversion: 1").hash())
                .isNotEqualTo(read("name: A\nversion: 1\n# x").hash());
    }

    @ParameterizedTest
    @CsvSource({"1, FAIR", "49, FAIR", "50, BEST", "500, BEST", "501, WEAK", "90000, WEAK", "0, FAIR"})
    void theSizeOfTheNearestLowerEntryCounts(int employees, Fit fit) {
        IdealCustomerProfile profile = read("""
                name: A
                version: 1
                sizes: [{from: 501, fit: weak}, {from: 1, fit: fair}, {from: 50, fit: best}]
                """);

        assertThat(profile.fitOfSize(employees)).isEqualTo(fit);
    }

    @Test
    void countriesAreKnownByNameAndCode() {
        Regions regions = read("""
                name: A
                version: 1
                regions: {target: [Germany, AT, Suisse], excluded: [USA], others: neutral}
                """).regions();

        assertThat(Stream.of("DE", "deutschland", "Österreich", "Switzerland", "che"))
                .allMatch(regions::isTarget);
        assertThat(Stream.of("US", "United States", "Etats-Unis")).allMatch(regions::isExcluded);
        assertThat(Stream.of("France", "Atlantis", ""))
                .noneMatch(regions::isExcluded)
                .noneMatch(regions::isTarget);
        assertThat(new Regions(Set.of("DE"), Set.of(), true).isExcluded("France"))
                .isTrue();
        assertThat(new Regions(Set.of("DE"), Set.of(), true).isExcluded("who knows"))
                .isFalse();
    }

    @Test
    void theSampleHoldsEveryKeyAndIsValid() throws IOException {
        Path sample = Path.of("icp.sample.yaml");
        Set<String> known = dev.leadwright.analyst.IndustryNames.fits().keySet();

        IdealCustomerProfile profile = ProfileFile.read(sample, known);

        assertThat(profile.industries()).isNotEmpty();
        assertThat(profile.otherIndustries()).isPresent();
        assertThat(profile.titles()).isNotEmpty();
        assertThat(profile.regions()).isNotEqualTo(Regions.ANYWHERE);
        assertThat(profile.exclusions().domains()).isNotEmpty();
        assertThat(profile.seller().pitches()).containsOnlyKeys("en", "de");
        assertThat(profile.seller().forbiddenClaims()).isNotEmpty();
    }

    @Test
    void theBuiltInIndustriesAreThoseOfTheRules() {
        assertThat(dev.leadwright.analyst.IndustryNames.fits())
                .containsEntry("software", Fit.BEST)
                .containsEntry("financial services", Fit.GOOD)
                .containsEntry("logistics", Fit.FAIR)
                .containsEntry("retail", Fit.WEAK);
    }
}
