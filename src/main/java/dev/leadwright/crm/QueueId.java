package dev.leadwright.crm;

/** Identifies one of the CRM's task queues, into which people sort their tasks: digits, as HubSpot gives it. */
public record QueueId(String value) implements RecordId {
    public QueueId {
        RecordId.requireDigits("task queue", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
