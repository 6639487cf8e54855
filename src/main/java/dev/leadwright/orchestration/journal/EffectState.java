package dev.leadwright.orchestration.journal;

/** How far an effect has come. */
enum EffectState {
    /** Wanted, and certainly not done. */
    INTENT,
    /** Being done, or whoever did it died: nobody knows until it is looked for. */
    IN_FLIGHT,
    CONFIRMED,
    /** Nobody can know. Counts as done. */
    AMBIGUOUS,
    /** Refused for good. */
    FAILED
}
