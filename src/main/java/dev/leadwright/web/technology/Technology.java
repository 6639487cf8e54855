package dev.leadwright.web.technology;

/**
 * A technology a page uses.
 *
 * @param category {@code Analytics}
 * @param sign what on the page gave it away: untrusted text
 */
public record Technology(String name, String category, String sign) {}
