package dev.leadwright.analyst.model;

import dev.leadwright.crm.ContactId;
import java.util.Map;
import java.util.function.Function;

/**
 * What is asked of a model for one lead and purpose, and what is made of the answer.
 *
 * @param material what is to be judged; becomes JSON
 * @param form of the answer
 * @param maxTokens of the answer
 * @param result what is made of it
 * @param reading makes the result of an answer, or throws {@link Unfit}
 */
record Inquiry<A, R>(
        Purpose purpose,
        ContactId contact,
        Map<String, ?> material,
        AnswerForm<A> form,
        int maxTokens,
        Class<R> result,
        Function<A, R> reading) {

    R read(String text) {
        return reading.apply(form.read(text));
    }
}
