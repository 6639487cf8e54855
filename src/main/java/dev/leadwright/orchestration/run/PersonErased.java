package dev.leadwright.orchestration.run;

import dev.leadwright.erased.ErasedPeople;

/** The person a task is about had everything erased: the run ends here, and with it the task. */
final class PersonErased extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PersonErased() {
        super(ErasedPeople.WHY);
    }
}
