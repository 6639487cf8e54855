package dev.leadwright.analyst.model;

import dev.leadwright.analyst.AnalystUnavailable;

/** A language model that answers in a given form. Each call costs money. */
public interface LanguageModel {

    /** For people and records: {@code claude-sonnet-5-5}. */
    String name(Purpose purpose);

    /**
     * Asks once; retries are others'.
     *
     * @throws AnalystUnavailable when no answer came, or none of the form asked for
     */
    <T> Answer<T> ask(Question<T> question);
}
