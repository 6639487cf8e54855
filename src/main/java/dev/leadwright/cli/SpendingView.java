package dev.leadwright.cli;

import dev.leadwright.agents.LeadFile;
import dev.leadwright.agents.LeadOutcome;
import dev.leadwright.analyst.books.BudgetStanding;
import dev.leadwright.analyst.books.DaySpending;
import dev.leadwright.analyst.books.ModelBill;
import dev.leadwright.analyst.books.ModelLedger;
import dev.leadwright.analyst.model.Purpose;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the language model cost today, for people and for programs.
 *
 * @param qualified leads for whom it was asked today and that are HOT or WARM
 */
record SpendingView(DaySpending day, long qualified, List<BudgetStanding> standings, String currency) {

    static SpendingView of(ModelLedger ledger, LeadFile leads) {
        DaySpending day = ledger.today();
        long qualified = leads.listOutcomes(day.leads()).values().stream()
                .filter(LeadOutcome::isQualified)
                .count();
        return new SpendingView(day, qualified, ledger.listStandings(), ledger.currency());
    }

    /** Nothing where no model was asked today and no limit is in force that says anything about it. */
    void print(PrintWriter out) {
        ModelBill total = day.total();
        boolean isUntouched = standings.stream().allMatch(standing -> standing.used() == 0);
        if (total.calls() == 0 && isUntouched) {
            return;
        }
        out.printf("Model, %s today%n", currency);
        out.printf("  Cost         %10s  %d calls%s%n", total.cost(), total.calls(), assumed(total));
        for (Purpose purpose : Purpose.values()) {
            ModelBill bill = bill(purpose);
            if (bill.calls() > 0) {
                out.printf("    %-10s %10s  %d calls%n", purpose.key(), bill.cost(), bill.calls());
            }
        }
        out.printf(
                "  A lead       %10s  %d leads%n",
                total.cost().over(day.leads().size()), day.leads().size());
        if (qualified > 0) {
            out.printf(
                    "  A qualified  %10s  %d leads HOT or WARM%n", total.cost().over(qualified), qualified);
        }
        out.printf(
                Locale.ROOT,
                "  From cache   %9.1f%%  of %,d tokens read%n",
                100 * total.cacheShare(),
                total.usage().read());
        standings.forEach(standing -> out.printf(
                "  Left         %10s  of %s (%s)%n",
                standing.limit().shown(standing.left()),
                standing.limit().shown(standing.most()),
                standing.limit().setting()));
    }

    private static String assumed(ModelBill bill) {
        return bill.unpriced() == 0 ? "" : ", " + bill.unpriced() + " at an assumed price";
    }

    private ModelBill bill(Purpose purpose) {
        return day.byPurpose().getOrDefault(purpose, ModelBill.NONE);
    }

    Map<String, Object> json() {
        ModelBill total = day.total();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("day", day.day().toString());
        map.put("currency", currency);
        map.putAll(json(total));
        Map<String, Object> purposes = new LinkedHashMap<>();
        for (Purpose purpose : Purpose.values()) {
            purposes.put(purpose.key(), json(bill(purpose)));
        }
        map.put("by_purpose", purposes);
        map.put("leads", day.leads().size());
        map.put("qualified_leads", qualified);
        map.put("cost_per_lead", total.cost().over(day.leads().size()).amount());
        map.put("cost_per_qualified_lead", total.cost().over(qualified).amount());
        map.put("budgets", standings.stream().map(SpendingView::json).toList());
        return map;
    }

    private static Map<String, Object> json(ModelBill bill) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("cost", bill.cost().amount());
        map.put("calls", bill.calls());
        map.put("calls_at_assumed_price", bill.unpriced());
        map.put("tokens_input", bill.usage().input());
        map.put("tokens_cache_write", bill.usage().cacheWrite());
        map.put("tokens_cache_read", bill.usage().cacheRead());
        map.put("tokens_output", bill.usage().output());
        map.put("cache_share", bill.cacheShare());
        return map;
    }

    private static Map<String, Object> json(BudgetStanding standing) {
        return Map.of(
                "setting", standing.limit().setting(),
                "limit", standing.limit().amount(standing.most()),
                "used", standing.limit().amount(standing.used()),
                "left", standing.limit().amount(standing.left()));
    }
}
