package dev.leadwright.analyst.model;

/**
 * A model's answer.
 *
 * @param model that gave it, by the id it gives itself
 * @param text as it came: JSON
 */
public record Answer<T>(T value, String model, String text, Usage usage) {}
