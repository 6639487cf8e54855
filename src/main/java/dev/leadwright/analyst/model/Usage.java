package dev.leadwright.analyst.model;

/**
 * What a call used, in tokens, by the model's own count.
 *
 * @param input read anew: neither from the cache nor into it
 * @param cacheWrite read and kept in the cache
 * @param cacheRead taken from the cache
 */
public record Usage(long input, long cacheWrite, long cacheRead, long output) {
    public static final Usage NONE = new Usage(0, 0, 0, 0);

    public Usage plus(Usage other) {
        return new Usage(
                input + other.input, cacheWrite + other.cacheWrite, cacheRead + other.cacheRead, output + other.output);
    }

    /** All that was read. */
    public long read() {
        return input + cacheWrite + cacheRead;
    }
}
