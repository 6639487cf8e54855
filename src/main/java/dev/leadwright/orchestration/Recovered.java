package dev.leadwright.orchestration;

/**
 * What people were told of is over, published as an application event: the open alert of that cause ends by itself. Where
 * there is none, nothing happens, so it may be published whenever all is well.
 *
 * @param cause of the {@link Notice}s it ends
 * @param title one line, what is right again: {@code HubSpot answers again}
 */
public record Recovered(String cause, String title) {}
