/** The Data Enricher (sequence 2). */
@NullMarked
package dev.leadwright.agents.enricher;

import org.jspecify.annotations.NullMarked;
