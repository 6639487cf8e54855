package dev.leadwright.orchestration.journal;

/** What an effect makes; part of its key. */
enum EffectKind {
    TASK,
    NOTE,
    EMAIL,
    COMPANY,
    CONTACT,
    DELIVERY
}
