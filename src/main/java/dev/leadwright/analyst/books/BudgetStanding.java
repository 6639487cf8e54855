package dev.leadwright.analyst.books;

/**
 * How much of a limit is used.
 *
 * @param most in millionths of the currency, or tokens; above 0
 * @param used the same, with what is reserved for calls under way
 */
public record BudgetStanding(BudgetLimit limit, long most, long used) {

    /** Never below 0. */
    public long left() {
        return Math.max(0, most - used);
    }

    public boolean permits(long more) {
        return used + more <= most;
    }

    /** For people: {@code 7.60 of 20.00}. */
    public String leftInWords() {
        return limit.shown(left()) + " of " + limit.shown(most);
    }
}
