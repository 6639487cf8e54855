package dev.leadwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.analyst.rules.Seniority;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TitlesCommandTests {
    @TempDir
    private Path folder;

    private CommandRun titles(String text, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("titles.csv"), text);
        String[] arguments = new String[options.length + 2];
        arguments[0] = "titles";
        arguments[1] = file.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return CommandRun.in(folder, arguments);
    }

    @Test
    void oneTitleALineIsReadWithoutAnInstallation() throws IOException {
        CommandRun run = titles("""
                VP Sales, EMEA
                Assistant to the CEO
                """);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "seniority     department      band     title",
                        "VP            SALES           VP       VP Sales, EMEA",
                        "PROFESSIONAL  ADMINISTRATION  OTHER    Assistant to the CEO");
        assertThat(folder.resolve("leadwright.log")).doesNotExist();
    }

    @Test
    void labelsAreComparedInTheirOwnWords() throws IOException {
        CommandRun run = titles("""
                Title;Seniority
                Praktikant;Junior
                Junior Buyer;Junior
                Inhaber;C-Level
                "Director; Sales";Director
                Sales Manager;Executive
                """, "--as", "INTERN=Junior,OWNER=C_LEVEL");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("5 labelled titles: accuracy 0.800, macro-F1 0.600")
                .contains("No reading is called EXECUTIVE. Say what ours are called there with --as SENIORITY=LABEL.");
    }

    @Test
    void theHelpNamesEverySeniority() {
        assertThat(CommandRun.in(folder, "titles", "--help").out())
                .contains(Arrays.stream(Seniority.values()).map(Seniority::name).toList());
    }

    @Test
    void programsReadJson() throws IOException {
        JsonNode json = new JsonMapper()
                .readTree(titles("title,seniority\nCTO,c level\nSenior Engineer,LEAD\n", "--json")
                        .out());

        assertThat(json.at("/titles/0/right").asBoolean()).isTrue();
        assertThat(json.at("/titles/1/seniority").asString()).isEqualTo("SENIOR");
        assertThat(json.at("/titles/1/right").asBoolean()).isFalse();
        assertThat(json.at("/agreement/accuracy").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/agreement/confusion/LEAD/SENIOR").asInt()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsSaidWithTheRemedy() throws IOException {
        CommandRun missing = CommandRun.in(folder, "titles", "nowhere.csv");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).startsWith("There is no file nowhere.csv.");

        assertThat(titles("\n \n").err()).contains("holds no title. Write one a line.");

        Path latin = Files.write(folder.resolve("latin.txt"), "Gérant".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(CommandRun.in(folder, "titles", latin.toString()).err()).contains("is not UTF-8. Save it as UTF-8.");
    }
}
