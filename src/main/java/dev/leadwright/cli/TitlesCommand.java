package dev.leadwright.cli;

import dev.leadwright.analyst.rules.JobTitles;
import dev.leadwright.analyst.rules.Seniority;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how the rules read job titles, and how well where somebody has labelled them. */
@Command(
        name = "titles",
        description = {
            "Read job titles as scoring does: seniority, department, band.",
            "With labels, say how often the reading is right."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TitlesCommand implements Runnable {

    @Parameters(
            paramLabel = "FILE",
            description = "One title a line; or CSV with a column \"title\" and perhaps \"seniority\". UTF-8.")
    private Path file = Path.of("");

    @Option(
            names = "--as",
            paramLabel = "SENIORITY=LABEL",
            split = ",",
            description = {
                "What the file's labels call a seniority: INTERN=Junior,OWNER=Management.",
                "Ours, from the youngest up: INTERN, JUNIOR, PROFESSIONAL, SENIOR, LEAD, MANAGER, HEAD, DIRECTOR, VP, C_LEVEL,",
                "OWNER."
            })
    private Map<Seniority, String> names = new EnumMap<>(Seniority.class);

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        var view = new TitlesView(names, readings());
        if (json) {
            out.println(view.json());
        } else {
            view.print(out);
        }
        out.flush();
    }

    private List<TitlesView.Reading> readings() {
        var titles = new JobTitles();
        try {
            return TitleFile.read(file).stream()
                    .map(row -> new TitlesView.Reading(row.title(), titles.read(row.title()), row.label()))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
