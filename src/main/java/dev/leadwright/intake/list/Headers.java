package dev.leadwright.intake.list;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;

/** The headers by which the fields of a lead are known, best first. */
final class Headers {

    private static final String RESOURCE = "/intake/headers.properties";

    /** @param rank 0 for the best header of a field */
    private record Known(LeadField field, int rank) {}

    private final Map<String, Known> known = new LinkedHashMap<>();

    private final Predicate<String> alsoKnown;

    private Headers(Predicate<String> alsoKnown) {
        this.alsoKnown = alsoKnown;
    }

    /**
     * The known headers, and those a person named: header to field.
     *
     * @param alsoKnown what else stands in a header, and holds no field
     */
    static Headers with(Map<String, LeadField> named, Predicate<String> alsoKnown) {
        Headers headers = new Headers(alsoKnown);
        for (LeadField field : LeadField.values()) {
            String[] names = resource().getProperty(field.name(), "").split(",", -1);
            for (int rank = 0; rank < names.length; rank++) {
                headers.known.put(normalised(names[rank]), new Known(field, rank + 1));
            }
        }
        named.forEach((header, field) -> headers.known.put(normalised(header), new Known(field, 0)));
        return headers;
    }

    boolean knows(String header) {
        return known.containsKey(normalised(header)) || alsoKnown.test(header);
    }

    /** For each field the columns that hold it, best first. */
    Map<LeadField, List<Integer>> columns(List<String> header) {
        record Column(int index, Known known) {}
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            Known field = known.get(normalised(header.get(i)));
            if (field != null) {
                columns.add(new Column(i, field));
            }
        }
        columns.sort(Comparator.comparingInt(column -> column.known().rank()));
        Map<LeadField, List<Integer>> byField = new EnumMap<>(LeadField.class);
        columns.forEach(column -> byField.computeIfAbsent(column.known().field(), field -> new ArrayList<>())
                .add(column.index()));
        return byField;
    }

    /** Case, spaces and punctuation do not tell headers apart; {@code # Employees} keeps its sign. */
    static String normalised(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}#]", "");
    }

    private static Properties resource() {
        Properties properties = new Properties();
        try (InputStream in = Headers.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program.");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
