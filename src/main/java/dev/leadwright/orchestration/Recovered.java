package dev.leadwright.orchestration;

/**
 * Something people were told of by a {@link Notice} is over; published as an application event.
 *
 * @param cause of the notices
 * @param title one line, for a list
 */
public record Recovered(String cause, String title) {}
