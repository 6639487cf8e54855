package dev.leadwright.compliance;

/** Why a mail must not be sent. Sentences for people: what is missing, and what helps. */
public sealed interface Objection {
    String why();

    /** The recipient must not be written to. */
    record NotThisRecipient(String why) implements Objection {}

    /** Nobody must be, until the operator has set something. */
    record NotYet(String why) implements Objection {}
}
