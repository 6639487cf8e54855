package dev.leadwright.analyst;

/** Whom we look for and who we are, as a model reads it. */
public interface ProfileText {

    /** The same, letter for letter, until the profile changes: it is part of what the model's server keeps. */
    String text();

    /** Changes with the text; kept with what was judged by it. */
    String version();
}
