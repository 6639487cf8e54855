package dev.leadwright.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The reading of one file: collects everything that is wrong with it, so that a person is told once. */
public final class YamlReading {
    private record Numbered(int line, YamlProblem problem) {}

    private final String file;
    private final List<Numbered> problems = new ArrayList<>();

    /**
     * Begins a reading.
     *
     * @param file its name, for people
     */
    public YamlReading(String file) {
        this.file = file;
    }

    /**
     * Its keys and values; those of nothing, with a problem, if it cannot be read.
     *
     * @param example see {@link YamlText#mapping}
     */
    public YamlMap read(String text, String example) {
        try {
            return new YamlMap(this, "", YamlText.mapping(text, example));
        } catch (UnreadableYaml e) {
            problem(e.line(), "", String.valueOf(e.getMessage()));
            return new YamlMap(this, "", YamlText.nothing());
        }
    }

    /** By line. */
    public List<YamlProblem> problems() {
        return problems.stream()
                .sorted(Comparator.comparingInt(Numbered::line))
                .map(Numbered::problem)
                .toList();
    }

    void problem(int line, String key, String message) {
        problems.add(new Numbered(line, new YamlProblem(line > 0 ? file + ":" + line : file, key, message)));
    }
}
