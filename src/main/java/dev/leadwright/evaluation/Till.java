package dev.leadwright.evaluation;

import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.analyst.books.ModelBill;
import dev.leadwright.analyst.books.ModelPrices;
import dev.leadwright.analyst.model.ModelCall;
import dev.leadwright.analyst.model.ModelCallListener;
import java.util.concurrent.atomic.AtomicReference;

/** Adds up what the calls of an evaluation cost. */
final class Till implements ModelCallListener {
    private final ModelPrices prices;
    private final AtomicReference<ModelBill> bill = new AtomicReference<>(ModelBill.NONE);

    Till(AnalystSettings settings) {
        this.prices = new ModelPrices(settings.prices());
    }

    @Override
    public void after(ModelCall call) {
        ModelPrices.Cost cost = prices.costOf(call.model(), call.usage());
        ModelBill one = new ModelBill(1, call.usage(), cost.amount(), cost.isKnown() ? 0 : 1);
        bill.accumulateAndGet(one, ModelBill::plus);
    }

    ModelBill bill() {
        return bill.get();
    }
}
