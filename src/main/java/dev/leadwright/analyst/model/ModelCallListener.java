package dev.leadwright.analyst.model;

import dev.leadwright.analyst.BudgetExhausted;

/** Is told of every request to a model: keeps books, and may forbid it. Called on the thread that asks. */
public interface ModelCallListener {

    /**
     * Before a request is sent.
     *
     * @param model that is about to be asked
     * @throws BudgetExhausted when it must not be sent
     */
    default void before(Question question, String model) {}

    /** After it was sent, whatever came of it. A failure here is logged and changes nothing: the answer is paid for. */
    void after(ModelCall call);
}
