package dev.leadwright.analyst.books;

/** Whether a call may be made. */
sealed interface Reservation {

    /** It may; what it can cost at most counts as spent until it is booked. */
    record Granted(long call) implements Reservation {}

    /**
     * It may not: at its worst it would pass this limit.
     *
     * @param onlyForNow only together with the calls that are under way; they will cost less
     */
    record Refused(BudgetStanding exhausted, boolean onlyForNow) implements Reservation {}
}
