package dev.leadwright.intake.list;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a column of a lead list can hold. The headers by which it is known stand in {@code intake/headers.properties}. */
public enum LeadField {
    EMAIL,
    FIRST_NAME,
    LAST_NAME,
    FULL_NAME,
    JOB_TITLE,
    PHONE,
    MOBILE_PHONE,
    LINKEDIN,
    COMPANY,
    WEBSITE,
    INDUSTRY,
    /** A number or a band such as {@code 51-200}. */
    EMPLOYEES,
    COMPANY_LINKEDIN,
    COMPANY_DESCRIPTION,
    TECHNOLOGIES,
    CITY,
    STATE,
    COUNTRY,
    SOURCE;

    /**
     * The fields that a person named for columns, in any case.
     *
     * @throws LeadListException when there is no such field
     */
    public static Map<String, LeadField> named(Map<String, String> columns) {
        Map<String, LeadField> fields = new LinkedHashMap<>();
        columns.forEach((column, name) -> fields.put(column, of(column, name)));
        return fields;
    }

    private static LeadField of(String column, String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(values())
                .filter(field -> field.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new LeadListException("The column \"" + column + "\" cannot hold \"" + name
                        + "\": there is no such field. Fields are "
                        + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", ")) + "."));
    }
}
