package dev.leadwright.crm;

/** Identifies a contact of the CRM: digits, as HubSpot gives it. */
public record ContactId(String value) implements RecordId {
    public ContactId {
        RecordId.requireDigits("contact", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
