package dev.leadwright.hubspot.gather;

import dev.leadwright.crm.CrmException;

/** What became of one caller's part of a request. */
public sealed interface Answer<O> {

    record Done<O>(O value) implements Answer<O> {}

    record Failed<O>(CrmException failure) implements Answer<O> {}

    /** The request did not settle this part, and doing it alone will. */
    record Alone<O>() implements Answer<O> {}
}
