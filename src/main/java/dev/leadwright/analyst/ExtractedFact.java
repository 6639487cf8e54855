package dev.leadwright.analyst;

import java.net.URI;

/**
 * What an analyst believes a page says. It is worth nothing until its evidence was found again in the page.
 *
 * @param page the address of the page that says so
 * @param evidence the passage of that page, word for word
 * @param confidence 0 to 1
 */
public record ExtractedFact(Finding.Topic topic, String value, URI page, String evidence, double confidence) {}
