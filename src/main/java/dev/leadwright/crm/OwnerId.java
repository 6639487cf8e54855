package dev.leadwright.crm;

/** Identifies an owner of the CRM: digits, as HubSpot gives it. */
public record OwnerId(String value) implements RecordId {
    public OwnerId {
        RecordId.requireDigits("owner", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
