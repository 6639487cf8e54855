package dev.leadwright.analyst.books;

/**
 * How much of a limit is used. Amounts are millionths of the currency, or tokens.
 *
 * @param most above 0
 * @param booked used by calls that have ended
 * @param reserved what calls under way can use at most
 */
public record BudgetStanding(BudgetLimit limit, long most, long booked, long reserved) {

    /** What counts as used now. */
    public long used() {
        return booked + reserved;
    }

    /** Never below 0. */
    public long left() {
        return Math.max(0, most - used());
    }

    boolean permits(long more) {
        return used() + more <= most;
    }

    /** Whether it may do so when the calls under way have ended for less. */
    boolean mayPermitSoon(long more) {
        return booked + more <= most;
    }

    /** For people: {@code 7.60 of 20.00}. */
    public String leftInWords() {
        return limit.shown(left()) + " of " + limit.shown(most);
    }
}
