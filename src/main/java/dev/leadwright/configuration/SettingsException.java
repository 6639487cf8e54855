package dev.leadwright.configuration;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Settings that cannot be used. The message lists every problem, one a line. */
public final class SettingsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<SettingsProblem> problems;

    SettingsException(List<SettingsProblem> problems) {
        super(problems.stream().map(SettingsProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order of the sources. */
    public List<SettingsProblem> problems() {
        return problems;
    }
}
