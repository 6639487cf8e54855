/** The Lead Qualifier (sequence 1). */
@NullMarked
package dev.leadwright.agents.qualifier;

import org.jspecify.annotations.NullMarked;
