package dev.leadwright.orchestration;

/**
 * What people were told of is over; published as an application event.
 *
 * @param cause of the {@link Notice} that told them
 * @param title one line, for a list: {@code The CRM answers again after 12 minutes}
 */
public record Recovered(String cause, String title) {}
