package dev.leadwright.analyst;

/** The ideal-customer profile as text for a language model. The same profile always gives the same text. */
public interface ProfileText {

    /**
     * What a good lead is, by criterion and band, and what is offered; begins a prompt. The same, letter for letter, until
     * the profile changes: it is part of what the model's server keeps.
     */
    String text();

    /** Name and version of the profile, for records: {@code Fleet operators 3}. Changes with the text. */
    String version();
}
