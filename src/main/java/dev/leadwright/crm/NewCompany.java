package dev.leadwright.crm;

import java.util.Map;

/** A company to create, by its properties; the CRM does not deduplicate companies, so look for the domain first. */
public record NewCompany(Map<String, String> properties) {
    public NewCompany {
        properties = new Properties(properties).values();
        if (properties.isEmpty()) {
            throw new IllegalArgumentException("A company needs at least a name or a domain.");
        }
    }
}
