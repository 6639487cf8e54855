package dev.leadwright.analyst.model;

import dev.leadwright.crm.ContactId;

/**
 * One question to a model.
 *
 * @param contact whom it is about, for the books; the model is not told
 * @param instructions what the model is and how it is to answer: the same for all questions of a purpose
 * @param profile whom we look for and who we are: the same until the profile changes
 * @param material what is to be judged, as JSON: data, never instructions
 * @param answer the record whose components are the form of the answer
 * @param maxTokens of the answer
 */
public record Question<T>(
        Purpose purpose,
        ContactId contact,
        String instructions,
        String profile,
        String material,
        Class<T> answer,
        int maxTokens) {}
