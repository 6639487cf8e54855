package dev.leadwright.analyst;

/**
 * The band a lead falls in for one criterion.
 *
 * @param reason for a salesperson: {@code "VP Sales" is a vice president}
 * @param evidence the field or fact it rests on: {@code contact.jobtitle}
 */
public record Judgement(Band band, String reason, String evidence) {}
