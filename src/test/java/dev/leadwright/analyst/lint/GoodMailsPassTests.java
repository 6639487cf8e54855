package dev.leadwright.analyst.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.analyst.AnalystFixture;
import dev.leadwright.analyst.Draft;
import dev.leadwright.analyst.Finding;
import dev.leadwright.analyst.Finding.Topic;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.LintState;
import dev.leadwright.analyst.Linted;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Sixty mails in four languages that a careful salesperson might send: of fifty at most one is kept back. */
class GoodMailsPassTests {
    private final AnalystFixture analyst = new AnalystFixture();

    @Test
    void hardlyAnyIsKeptBack() throws IOException {
        List<String> touched = new ArrayList<>();
        int all = 0;
        try (InputStream file = getClass().getResourceAsStream("/mails/good.yaml")) {
            Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            for (Object mail : yaml.loadAll(Objects.requireNonNull(file))) {
                all++;
                Linted read = read((Map<?, ?>) mail);
                if (read.state() != LintState.CLEAN) {
                    touched.add(read.draft().subject() + ": " + read.findings());
                }
            }
        }
        assertThat(all).isEqualTo(60);
        assertThat(touched).hasSizeLessThanOrEqualTo(all / 50);
    }

    private Linted read(Map<?, ?> mail) {
        List<String> pairs = new ArrayList<>();
        ((Map<?, ?>) Objects.requireNonNull(mail.get("lead"))).forEach((name, value) -> {
            pairs.add(String.valueOf(name));
            pairs.add(String.valueOf(value));
        });
        Lead lead = AnalystFixture.lead(pairs.toArray(String[]::new));
        List<Finding> facts = ((List<?>) Objects.requireNonNull(mail.get("facts")))
                .stream()
                        .map(fact -> (List<?>) fact)
                        .map(fact -> AnalystFixture.finding(
                                String.valueOf(fact.get(0)),
                                Topic.valueOf(String.valueOf(fact.get(1))),
                                String.valueOf(fact.get(2))))
                        .toList();
        List<String> cites = ((List<?>) Objects.requireNonNull(mail.get("cites")))
                .stream().map(String::valueOf).toList();
        return analyst.read(
                lead,
                facts,
                new Draft(
                        String.valueOf(mail.get("subject")),
                        String.valueOf(mail.get("body")).strip(),
                        cites));
    }
}
