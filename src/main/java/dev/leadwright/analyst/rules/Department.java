package dev.leadwright.analyst.rules;

/** What part of a company somebody works for; GENERAL where the title does not say. */
enum Department {
    FINANCE,
    SALES,
    MARKETING,
    PEOPLE,
    PURCHASING,
    PRODUCT,
    TECHNOLOGY,
    SERVICE,
    OPERATIONS,
    GENERAL
}
