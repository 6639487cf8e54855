package dev.leadwright.analyst.rules;

import dev.leadwright.analyst.Band;

/**
 * An industry of {@code analyst/industries.yaml}.
 *
 * @param name in English, lower case where English writes it so
 */
record Industry(String name, String german, Band fit) {}
