package dev.leadwright.orchestration;

/**
 * A person settled an effect; published as an application event in the transaction that writes it, so that what else
 * knows of the effect is written with it.
 *
 * @param happened whether the effect happened; if not, it is going to be done again
 * @param by who said so
 */
public record EffectSettled(AmbiguousEffect effect, boolean happened, String by) {}
