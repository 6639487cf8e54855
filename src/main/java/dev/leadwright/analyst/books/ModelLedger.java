package dev.leadwright.analyst.books;

import dev.leadwright.crm.ContactId;
import java.util.List;
import java.util.Optional;

/** The calls of language models on all nodes: what they cost, and what was asked and answered. */
public interface ModelLedger {

    /** The day that it is now in the budget's time zone. */
    DaySpending today();

    /** The limits that are set, but for that of a lead. */
    List<BudgetStanding> listStandings();

    /** What is left for one lead; empty where it is not limited. */
    Optional<BudgetStanding> findStanding(ContactId contact);

    /** The lead's calls that have ended, oldest first. */
    List<BookedCall> listOf(ContactId contact);

    /** What was asked and answered in a call of the ledger; empty where there is no such call, or it was erased. */
    Optional<CallText> findText(long call);

    /**
     * Erases what was asked and answered for a lead, and that it was for this lead. What it cost stays, as nobody's.
     *
     * @return how many calls that were
     */
    int forget(ContactId contact);

    /** Of all amounts: {@code USD}. */
    String currency();
}
