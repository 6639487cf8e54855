package dev.leadwright.icp;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who a good lead is, who is none, and what is offered to them.
 *
 * @param version the owner's word for this state of the file; kept with every score
 * @param hash SHA-256 in hex of the file, by which a change is seen that kept the version
 * @param source where it stands, for people: a path, or {@code built in}
 * @param industries by name in lower case, in the order of the file
 * @param otherIndustries the fit of industries not named; empty: each has the one that it has in the list of all
 * @param sizes fit by number of employees, from this number on; the first is 1
 * @param titles phrases in job titles that tell a level, before what else is known of titles
 */
public record IdealCustomerProfile(
        String name,
        String version,
        String hash,
        String source,
        Map<String, TargetIndustry> industries,
        Optional<Fit> otherIndustries,
        NavigableMap<Integer, Fit> sizes,
        Map<Level, List<String>> titles,
        Regions regions,
        Exclusions exclusions,
        Seller seller) {

    /** The {@link #source} of the profile that is in force where there is no other. */
    public static final String BUILT_IN = "built in";

    public IdealCustomerProfile {
        industries = Collections.unmodifiableMap(new LinkedHashMap<>(industries));
        sizes = Collections.unmodifiableNavigableMap(new TreeMap<>(sizes));
        titles = Map.copyOf(titles);
        if (sizes.isEmpty() || sizes.firstKey() != 1) {
            throw new IllegalArgumentException("The first size of a profile is from 1, not " + sizes.keySet() + ".");
        }
    }

    /** The fit this profile gives an industry; empty if it says nothing about it. */
    public Optional<Fit> findFit(String industry) {
        return Optional.ofNullable(industries.get(industry))
                .map(TargetIndustry::fit)
                .or(this::otherIndustries);
    }

    /**
     * How well a company of this size fits.
     *
     * @param employees 1 and more
     */
    public Fit fitOfSize(int employees) {
        return sizes.floorEntry(Math.max(1, employees)).getValue();
    }

    public boolean isBuiltIn() {
        return source.equals(BUILT_IN);
    }

    /** For people: {@code Fleet operators, version 3}. */
    public String title() {
        return name + ", version " + version;
    }
}
