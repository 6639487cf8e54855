package dev.leadwright.dashboard.pages;

import dev.leadwright.agents.LeadFile;
import dev.leadwright.agents.LeadOutcome;
import dev.leadwright.analyst.books.BudgetStanding;
import dev.leadwright.analyst.books.DaySpending;
import dev.leadwright.analyst.books.ModelBill;
import dev.leadwright.analyst.books.ModelLedger;
import dev.leadwright.analyst.books.Money;
import dev.leadwright.analyst.model.Purpose;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the language model cost today.
 *
 * @param leads for whom it was asked
 * @param qualified of these HOT or WARM
 * @param purposes those that were asked for
 */
record ShownSpending(
        ModelBill total, int leads, long qualified, List<Row> purposes, List<BudgetStanding> budgets, String currency) {

    /** One purpose and its part. */
    record Row(Purpose purpose, ModelBill bill) {}

    static ShownSpending of(ModelLedger ledger, LeadFile leads) {
        DaySpending day = ledger.today();
        return new ShownSpending(
                day.total(),
                day.leads().size(),
                leads.listOutcomes(day.leads()).values().stream()
                        .filter(LeadOutcome::isQualified)
                        .count(),
                Stream.of(Purpose.values())
                        .map(purpose -> new Row(purpose, day.byPurpose().getOrDefault(purpose, ModelBill.NONE)))
                        .filter(row -> row.bill().calls() > 0)
                        .toList(),
                ledger.listStandings(),
                ledger.currency());
    }

    /** Whether there is anything to show: without a model there never is. */
    public boolean isWorthShowing() {
        return total.calls() > 0 || budgets.stream().anyMatch(budget -> budget.used() > 0);
    }

    public Money perLead() {
        return total.cost().over(leads);
    }

    public Money perQualified() {
        return total.cost().over(qualified);
    }

    /** Of what was read, in whole percents. */
    public long cachePercent() {
        return Math.round(100 * total.cacheShare());
    }
}
