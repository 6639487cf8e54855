package dev.leadwright.crm;

/** Identifies a task of the CRM: digits, as HubSpot gives it. */
public record TaskId(String value) implements RecordId {
    public TaskId {
        RecordId.requireDigits("task", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
