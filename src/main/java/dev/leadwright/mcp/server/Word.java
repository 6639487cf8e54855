package dev.leadwright.mcp.server;

/**
 * What a model is told about one argument.
 *
 * @param min least number, characters or entries, by the argument's type; {@link #UNBOUNDED} for none
 * @param max most of them
 * @param mayBeLeftOut whether a list may be left out, which means an empty one
 */
record Word(String description, int min, int max, boolean mayBeLeftOut) {

    static final int UNBOUNDED = -1;

    static Word about(String description) {
        return new Word(description, UNBOUNDED, UNBOUNDED, false);
    }

    Word atLeast(int bound) {
        return new Word(description, bound, max, mayBeLeftOut);
    }

    Word atMost(int bound) {
        return new Word(description, min, bound, mayBeLeftOut);
    }

    Word orNone() {
        return new Word(description, min, max, true);
    }
}
