package dev.leadwright.replies.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails in the formats of real servers and programs, each taken for what it is. Prints the confusion matrix. */
class SamplesTests {

    @ParameterizedTest
    @ValueSource(strings = {"samples.yaml", "blind.yaml", "second.yaml"})
    void everyMailIsTakenForWhatItIs(String table) {
        Map<MailClass, Map<MailClass, Integer>> matrix = new EnumMap<>(MailClass.class);
        List<String> wrong = new ArrayList<>();
        List<Sample> samples = Sample.read(table);
        for (Sample sample : samples) {
            Verdict verdict = sample.classify();
            matrix.computeIfAbsent(sample.kind(), _ -> new EnumMap<>(MailClass.class))
                    .merge(verdict.kind(), 1, Integer::sum);
            sample.wrong(verdict).ifPresent(wrong::add);
        }
        System.out.println(table + ": " + (samples.size() - wrong.size()) + " of " + samples.size() + " right");
        matrix.forEach((kind, taken) -> System.out.printf("  %-20s taken for %s%n", kind, taken));
        assertThat(wrong).isEmpty();
    }
}
