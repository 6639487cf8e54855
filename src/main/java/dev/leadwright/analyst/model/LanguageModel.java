package dev.leadwright.analyst.model;

import dev.leadwright.analyst.AnalystUnavailable;

/** A language model that answers in a given form. Each call costs money. */
public interface LanguageModel {

    /** For people and records: {@code claude-sonnet-5-5}. */
    String name(Purpose purpose);

    /**
     * Asks once, and sends one request; retries are others'.
     *
     * @throws AnalystUnavailable when no answer came
     */
    Reply ask(Question question);
}
