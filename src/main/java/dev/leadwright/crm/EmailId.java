package dev.leadwright.crm;

/** Identifies an e-mail of the CRM: digits, as HubSpot gives it. */
public record EmailId(String value) implements RecordId {
    public EmailId {
        RecordId.requireDigits("e-mail", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
