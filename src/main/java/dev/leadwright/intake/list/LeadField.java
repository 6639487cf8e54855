package dev.leadwright.intake.list;

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
    SOURCE
}
