package dev.leadwright.analyst.model;

import java.time.Instant;
import java.util.Optional;

/** What models have answered before, on whatever node, and was paid for. */
public interface KnownAnswers {
    KnownAnswers NONE = (question, model, since) -> Optional.empty();

    /**
     * The last whole answer to the same question about the same contact, as it came; repairs are answers too.
     *
     * @param model that is to answer; a dated edition of it may have
     */
    Optional<String> find(Question question, String model, Instant since);
}
