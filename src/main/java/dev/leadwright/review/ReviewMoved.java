package dev.leadwright.review;

/**
 * A review was opened, changed or ended; published as an application event in the transaction that writes so.
 *
 * @param byPerson whether it was changed or decided
 */
public record ReviewMoved(long id, boolean byPerson) {}
