package dev.leadwright.agents;

/** What came of a person's word against a score. */
public sealed interface Overruling {

    /**
     * The word is in force.
     *
     * @param what in a sentence
     */
    record Done(String what) implements Overruling {}

    /**
     * Nothing was changed.
     *
     * @param why in a sentence, with the remedy
     */
    record NotDone(String why) implements Overruling {}
}
