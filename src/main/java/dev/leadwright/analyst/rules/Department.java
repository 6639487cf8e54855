package dev.leadwright.analyst.rules;

import org.springframework.modulith.NamedInterface;

/** What somebody does for a company; GENERAL where the title does not say, and for those who lead all of it. */
@NamedInterface("rules")
public enum Department {
    FINANCE,
    SALES,
    MARKETING,
    PEOPLE,
    PURCHASING,
    PROJECTS,
    PRODUCT,
    TECHNOLOGY,
    SERVICE,
    OPERATIONS,
    LEGAL,
    CONSULTING,
    ADMINISTRATION,
    GENERAL
}
