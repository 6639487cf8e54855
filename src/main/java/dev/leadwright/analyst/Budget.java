package dev.leadwright.analyst;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What models may cost. A call whose worst case would pass one of the limits is not made; 0 sets no limit.
 *
 * @param perLead for one contact, all its calls together, in the currency
 * @param perDay for all calls of a day, in the currency
 * @param perCampaign for all calls under an ideal-customer profile of one name, in the currency
 * @param tokensPerDay read and written, by all calls of a day
 * @param timeZone in which a day begins and ends: {@code Europe/Berlin}; empty: this machine's
 * @param currency of the prices and limits, for people: {@code USD}
 */
public record Budget(
        @DefaultValue("0.5") BigDecimal perLead,
        @DefaultValue("20") BigDecimal perDay,
        @DefaultValue("0") BigDecimal perCampaign,
        @DefaultValue("0") long tokensPerDay,
        Optional<String> timeZone,
        @DefaultValue("USD") String currency) {
    /** Larger amounts are a typing error, and would not fit a count of millionths. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    public static final Budget DEFAULT =
            new Budget(new BigDecimal("0.5"), BigDecimal.valueOf(20), BigDecimal.ZERO, 0, Optional.empty(), "USD");

    public Budget {
        requireAmount("analyst.budget.per-lead", perLead);
        requireAmount("analyst.budget.per-day", perDay);
        requireAmount("analyst.budget.per-campaign", perCampaign);
        if (tokensPerDay < 0) {
            throw new IllegalArgumentException(
                    "analyst.budget.tokens-per-day: " + tokensPerDay + " is below 0. Write 0 for no limit.");
        }
        timeZone = timeZone.map(String::strip).filter(zone -> !zone.isEmpty());
        timeZone.ifPresent(Budget::requireZone);
        currency = currency.strip();
        if (currency.isEmpty() || currency.length() > 10) {
            throw new IllegalArgumentException("analyst.budget.currency: write it like USD or EUR.");
        }
    }

    /** In which a day begins and ends. */
    public ZoneId zone() {
        return timeZone.map(ZoneId::of).orElseGet(ZoneId::systemDefault);
    }

    private static void requireAmount(String key, BigDecimal amount) {
        if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    key + ": " + amount.toPlainString() + " is not between 0 and a billion. Write 0 for no limit.");
        }
    }

    private static void requireZone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "analyst.budget.time-zone: \"" + zone + "\" is no time zone. Write it like Europe/Berlin or UTC.",
                    e);
        }
    }
}
