package dev.leadwright;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.leadwright.cli.Leadwright;
import dev.leadwright.crm.Crm;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.orchestration.journal.EffectJournal;
import dev.leadwright.orchestration.retry.RetryingCrm;
import dev.leadwright.orchestration.updates.Author;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.ApplicationModule;

/** Rules name classes, not text: a rule about a package that does not exist would pass for ever. */
@AnalyzeClasses(packagesOf = LeadwrightApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {
    private static final Path SOURCES = Path.of("src/main/java");

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("dev.leadwright.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theCrmPortKnowsNothingButJava = classes()
            .that()
            .resideInAPackage(Crm.class.getPackageName() + "..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    Crm.class.getPackageName() + "..",
                    "java..",
                    // what a package says of itself
                    NullMarked.class.getPackageName(),
                    ApplicationModule.class.getPackageName());

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    /** {@link Patience} gives a CRM whose changes are in the audit; the journal keeps its own. */
    @ArchTest
    static final ArchRule changesOfTheCrmAreAudited = noClasses()
            .that()
            .resideOutsideOfPackages(
                    RetryingCrm.class.getPackageName(),
                    Author.class.getPackageName(),
                    EffectJournal.class.getPackageName())
            .should()
            .dependOnClassesThat()
            .areAssignableTo(RetryingCrm.class);

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackage(Leadwright.class.getPackageName() + "..")
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        for (Path folder : foldersWithSources()) {
            Path packageInfo = folder.resolve("package-info.java");
            assertThat(packageInfo).exists();
            assertThat(packageInfo).content().contains("@NullMarked").contains("/**");
        }
    }

    private static List<Path> foldersWithSources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
        }
    }
}
