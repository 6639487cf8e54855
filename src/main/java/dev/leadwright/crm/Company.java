package dev.leadwright.crm;

import java.time.Instant;
import java.util.Optional;

/** A company in the CRM, as read at one moment. */
public record Company(CompanyId id, Properties properties, Instant createdAt, Instant updatedAt) {

    public Optional<String> name() {
        return properties.find(CompanyProperty.NAME);
    }

    public Optional<String> domain() {
        return properties.find(CompanyProperty.DOMAIN);
    }

    public Optional<String> website() {
        return properties.find(CompanyProperty.WEBSITE);
    }

    /** The industry in words: our free text, else HubSpot's value ({@code COMPUTER_SOFTWARE}). */
    public Optional<String> industry() {
        return properties.find(CompanyProperty.INDUSTRY_TEXT).or(() -> properties.find(CompanyProperty.INDUSTRY));
    }

    public Optional<Integer> employees() {
        return properties.findInt(CompanyProperty.EMPLOYEES);
    }
}
