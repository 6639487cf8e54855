package dev.leadwright.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells in which time zone somebody is, by country, state and city as a CRM has them. Where they leave several open, all
 * of them are told: whoever must not ring at night asks each.
 *
 * <p>Zones of countries are those of the tz database's {@code zone.tab} (public domain).
 */
public final class TimeZones {
    private static final Map<String, List<ZoneId>> OF_COUNTRY = countries();
    private static final Map<String, Set<ZoneId>> OF_REGION = regions();

    private TimeZones() {}

    /**
     * The zones somebody may be in.
     *
     * @param country ISO code or name, in any of the languages of {@link Countries}
     * @param region state or province, by name or abbreviation
     * @return empty if nothing is known
     */
    public static Set<ZoneId> of(Optional<String> country, Optional<String> region, Optional<String> city) {
        Optional<String> code = country.flatMap(Countries::find);
        List<ZoneId> all =
                code.map(known -> OF_COUNTRY.getOrDefault(known, List.of())).orElse(List.of());
        if (all.size() <= 1) {
            return new LinkedHashSet<>(all);
        }
        return city.flatMap(name -> namedAfter(name, all))
                .map(Set::of)
                .or(() -> region.flatMap(name -> Optional.ofNullable(OF_REGION.get(key(code.orElseThrow(), name)))))
                .orElseGet(() -> new LinkedHashSet<>(all));
    }

    /** {@code Chicago} is in {@code America/Chicago}. */
    private static Optional<ZoneId> namedAfter(String city, List<ZoneId> zones) {
        String folded = Countries.folded(city);
        return zones.stream()
                .filter(zone -> Countries.folded(
                                zone.getId().substring(zone.getId().lastIndexOf('/') + 1))
                        .equals(folded))
                .findFirst();
    }

    private static Map<String, List<ZoneId>> countries() {
        return lines("/places/zones.txt")
                .map(line -> line.split(" "))
                .collect(Collectors.toUnmodifiableMap(
                        words -> words[0],
                        words -> Arrays.stream(words).skip(1).map(ZoneId::of).toList()));
    }

    private static Map<String, Set<ZoneId>> regions() {
        Map<String, Set<ZoneId>> all = new HashMap<>();
        lines("/places/regions.txt").map(line -> line.split("\\|")).forEach(words -> {
            Set<ZoneId> zones = Arrays.stream(words[3].split(" "))
                    .map(ZoneId::of)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            all.put(key(words[0], words[1]), zones);
            all.put(key(words[0], words[2]), zones);
        });
        return Map.copyOf(all);
    }

    private static String key(String country, String region) {
        return country + "/" + Countries.folded(region);
    }

    private static Stream<String> lines(String resource) {
        try (InputStream in = TimeZones.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
