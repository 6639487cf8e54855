package dev.leadwright.analyst.model;

/**
 * What a model said.
 *
 * @param text as it came; JSON where all went well
 * @param model that said it, by the id it gives itself
 * @param end why it stopped
 */
public record Reply(String text, String model, Usage usage, End end) {

    /** Why a model stopped. */
    public enum End {
        COMPLETE,
        /** It had said as much as it may. */
        CUT_OFF,
        /** It does not want to answer. */
        REFUSED
    }
}
