package dev.leadwright.analyst.books;

/** Whether a call may be made. */
sealed interface Reservation {

    /** It may; what it can cost at most counts as spent until it is booked. */
    record Granted(long call) implements Reservation {}

    /** It may not: at its worst it would pass this limit. */
    record Refused(BudgetStanding exhausted) implements Reservation {}
}
