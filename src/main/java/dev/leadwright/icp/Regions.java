package dev.leadwright.icp;

import dev.leadwright.places.Countries;
import java.util.Optional;
import java.util.Set;

/**
 * Countries by whether leads from there are wanted. A lead whose country is not known is neutral.
 *
 * @param target ISO codes of countries that are aimed at
 * @param excluded ISO codes of countries from which no lead is wanted
 * @param onlyTarget whether every other country is excluded too
 */
public record Regions(Set<String> target, Set<String> excluded, boolean onlyTarget) {
    /** No country is any different from another. */
    public static final Regions ANYWHERE = new Regions(Set.of(), Set.of(), false);

    public Regions {
        target = Set.copyOf(target);
        excluded = Set.copyOf(excluded);
    }

    /**
     * Whether leads from there are aimed at.
     *
     * @param country as people write it: {@code DE}, {@code Germany}, {@code Deutschland}
     */
    public boolean isTarget(String country) {
        return Countries.find(country).filter(target::contains).isPresent();
    }

    /**
     * Whether no lead from there is wanted.
     *
     * @param country as people write it; what names no country is not excluded
     */
    public boolean isExcluded(String country) {
        Optional<String> code = Countries.find(country);
        return code.filter(found -> excluded.contains(found) || (onlyTarget && !target.contains(found)))
                .isPresent();
    }
}
