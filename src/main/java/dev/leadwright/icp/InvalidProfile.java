package dev.leadwright.icp;

import dev.leadwright.yaml.YamlProblem;
import java.util.List;
import java.util.stream.Collectors;

/** A profile that cannot be used. The message lists everything that is wrong with it, one a line. */
public final class InvalidProfile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<YamlProblem> problems;

    InvalidProfile(List<YamlProblem> problems) {
        super(problems.stream().map(YamlProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** In the order of the file. */
    public List<YamlProblem> problems() {
        return problems;
    }
}
