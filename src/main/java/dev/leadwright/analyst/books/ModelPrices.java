package dev.leadwright.analyst.books;

import dev.leadwright.analyst.ModelPrice;
import dev.leadwright.analyst.model.Usage;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The price of each model: Anthropic's published ones of 2026-11, and what {@code analyst.prices} adds to or changes in
 * them. An edition costs what its model does: {@code claude-haiku-5-5-20261001} what {@code claude-haiku-5-5} does.
 */
public final class ModelPrices {
    /** The name under which the settings give the price of models that are not listed. */
    private static final String OTHER = "other";

    /** What stands behind the name of a model where its server is exact: a date, or {@code latest}. */
    private static final Pattern EDITION = Pattern.compile("|[-@:]([0-9]{8}|[0-9]{4}-[0-9]{2}-[0-9]{2}|latest)");

    /** Dearer than any that is listed: a budget had better end early than not hold. */
    private static final ModelPrice PUBLISHED_OTHER = ModelPrice.valueOf("5 25");

    private static final Map<String, ModelPrice> PUBLISHED = Map.of(
            "claude-haiku-5-5",
            ModelPrice.valueOf("0.10 0.50"),
            "claude-sonnet-5-5",
            ModelPrice.valueOf("2 10"),
            "claude-opus-5-5",
            ModelPrice.valueOf("4 20"),
            OTHER,
            PUBLISHED_OTHER);

    private final Map<String, ModelPrice> prices = new TreeMap<>(PUBLISHED);

    /** @param own prices by the id of the model; those that {@code other} names hold for all that are not listed */
    public ModelPrices(Map<String, ModelPrice> own) {
        prices.putAll(own);
    }

    /**
     * What tokens cost.
     *
     * @param isKnown whether the model has a price of its own; if not, {@code amount} is an assumption
     */
    public record Cost(Money amount, boolean isKnown) {}

    public Cost costOf(String model, Usage usage) {
        Optional<ModelPrice> known = find(model);
        ModelPrice price = known.orElseGet(() -> prices.getOrDefault(OTHER, PUBLISHED_OTHER));
        BigDecimal micros = cost(usage.input(), price.input())
                .add(cost(usage.cacheWrite(), price.cacheWrite()))
                .add(cost(usage.cacheRead(), price.cacheRead()))
                .add(cost(usage.output(), price.output()));
        return new Cost(Money.of(micros.movePointLeft(6)), known.isPresent());
    }

    /** What tokens cost at most, whichever of them come from the cache or go into it. */
    public Money worstCostOf(String model, long input, long output) {
        return Stream.of(new Usage(input, 0, 0, output), new Usage(0, input, 0, output), new Usage(0, 0, input, output))
                .map(usage -> costOf(model, usage).amount())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether the model has a price of its own. */
    public boolean knows(String model) {
        return find(model).isPresent();
    }

    private Optional<ModelPrice> find(String model) {
        return prices.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(OTHER))
                .filter(entry -> isSame(model, entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue);
    }

    private static boolean isSame(String model, String listed) {
        return model.startsWith(listed)
                && EDITION.matcher(model.substring(listed.length())).matches();
    }

    private static BigDecimal cost(long tokens, BigDecimal price) {
        return price.multiply(BigDecimal.valueOf(tokens));
    }
}
