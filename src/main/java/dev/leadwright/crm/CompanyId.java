package dev.leadwright.crm;

/** Identifies a company of the CRM: digits, as HubSpot gives it. */
public record CompanyId(String value) implements RecordId {
    public CompanyId {
        RecordId.requireDigits("company", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
