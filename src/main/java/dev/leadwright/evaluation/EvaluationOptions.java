package dev.leadwright.evaluation;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * How a set is judged.
 *
 * @param at the moment that is now for the analyst, by which engagement fades; empty: now, or that of the recording
 * @param record where the model's answers are written to
 * @param replay a recording to take the answers from; nobody is asked
 */
public record EvaluationOptions(Optional<Instant> at, Optional<Path> record, Optional<Path> replay) {
    public static final EvaluationOptions NONE =
            new EvaluationOptions(Optional.empty(), Optional.empty(), Optional.empty());

    public EvaluationOptions {
        if (record.isPresent() && replay.isPresent()) {
            throw new IllegalArgumentException("What is replayed need not be recorded. Leave out one of the two.");
        }
    }
}
