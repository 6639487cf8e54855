package dev.leadwright.analyst.books;

import dev.leadwright.analyst.model.Purpose;
import dev.leadwright.crm.ContactId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What models cost on one day.
 *
 * @param byPurpose every purpose is there
 * @param leads for whom a model was asked; those that were erased are not
 */
public record DaySpending(LocalDate day, Map<Purpose, ModelBill> byPurpose, Set<ContactId> leads) {

    public DaySpending {
        byPurpose = Map.copyOf(byPurpose);
        leads = Set.copyOf(leads);
    }

    public ModelBill total() {
        return byPurpose.values().stream().reduce(ModelBill.NONE, ModelBill::plus);
    }
}
