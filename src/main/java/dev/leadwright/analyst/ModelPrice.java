package dev.leadwright.analyst;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a model costs, in the currency for each million tokens. Written with blanks between: input, output, and, where they
 * are not Anthropic's 1.25 and 0.1 times the input, what is written into the cache and what is read from it:
 * {@code 2 10}, {@code 2 8 2 0.5}.
 */
public final class ModelPrice {
    private static final BigDecimal CACHE_WRITE = new BigDecimal("1.25");
    private static final BigDecimal CACHE_READ = new BigDecimal("0.1");
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private final BigDecimal input;
    private final BigDecimal output;
    private final BigDecimal cacheWrite;
    private final BigDecimal cacheRead;

    private ModelPrice(BigDecimal input, BigDecimal output, BigDecimal cacheWrite, BigDecimal cacheRead) {
        this.input = input;
        this.output = output;
        this.cacheWrite = cacheWrite;
        this.cacheRead = cacheRead;
    }

    /**
     * Reads a price.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static ModelPrice valueOf(String text) {
        List<BigDecimal> amounts = Stream.of(text.strip().split("[\\s/]+", -1))
                .map(word -> amount(text, word))
                .toList();
        return switch (amounts.size()) {
            case 2 ->
                new ModelPrice(
                        amounts.get(0),
                        amounts.get(1),
                        amounts.get(0).multiply(CACHE_WRITE),
                        amounts.get(0).multiply(CACHE_READ));
            case 4 -> new ModelPrice(amounts.get(0), amounts.get(1), amounts.get(2), amounts.get(3));
            default -> throw noPrice(text);
        };
    }

    public BigDecimal input() {
        return input;
    }

    public BigDecimal output() {
        return output;
    }

    public BigDecimal cacheWrite() {
        return cacheWrite;
    }

    public BigDecimal cacheRead() {
        return cacheRead;
    }

    private static BigDecimal amount(String text, String word) {
        try {
            BigDecimal amount = new BigDecimal(word);
            if (amount.signum() >= 0 && amount.compareTo(MOST) <= 0) {
                return amount;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw noPrice(text);
    }

    private static IllegalArgumentException noPrice(String text) {
        return new IllegalArgumentException(
                "analyst.prices: \"" + text + "\" is no price. Write what a million tokens of"
                        + " input and of output cost, such as 2 10; behind it, if you like, of cache writes and cache reads.");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelPrice price && price.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** As it is written. */
    @Override
    public String toString() {
        return Stream.of(input, output, cacheWrite, cacheRead)
                .map(amount -> amount.stripTrailingZeros().toPlainString())
                .reduce((all, next) -> all + " " + next)
                .orElseThrow();
    }
}
