package dev.leadwright.analyst.books;

/**
 * What was asked and answered in a call: how a mail or a score came about. Material and answer are untrusted text.
 *
 * @param complaint what was wrong with the answer before; empty where it was the first
 */
public record CallText(String instructions, String profile, String material, String complaint, String answer) {

    /** Without the text: that is not for logs. */
    @Override
    public String toString() {
        return "CallText[" + material.length() + " characters asked, " + answer.length() + " answered]";
    }
}
