package dev.leadwright.analyst.books;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in the currency of {@code analyst.budget.currency}.
 *
 * @param micros millionths of it: the cost of a token at a price for a million of them
 */
public record Money(long micros) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);
    private static final int MICRO_DIGITS = 6;

    /** Fractions of a millionth are rounded up, so that no cost is smaller than what is paid. */
    public static Money of(BigDecimal amount) {
        return new Money(amount.movePointRight(MICRO_DIGITS)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(micros, other.micros));
    }

    /** What is left of this after the other; never below nothing. */
    public Money less(Money other) {
        return new Money(Math.max(0, micros - other.micros));
    }

    /** This shared by so many; nothing where there are none. */
    public Money over(long parts) {
        return parts == 0 ? ZERO : new Money(micros / parts);
    }

    /** In units of the currency. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(micros, MICRO_DIGITS);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(micros, other.micros);
    }

    /** For people: cents, and as many digits more as a small amount needs: {@code 12.40}, {@code 0.0031}. */
    @Override
    public String toString() {
        boolean small = micros != 0 && Math.abs(micros) < 100_000;
        return amount().setScale(small ? 4 : 2, RoundingMode.HALF_UP).toPlainString();
    }
}
