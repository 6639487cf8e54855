package dev.leadwright.crm;

/** Identifies a note of the CRM: digits, as HubSpot gives it. */
public record NoteId(String value) implements RecordId {
    public NoteId {
        RecordId.requireDigits("note", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
