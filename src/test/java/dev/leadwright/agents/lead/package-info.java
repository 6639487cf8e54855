/** Tests of the agents' file on leads. */
@NullMarked
package dev.leadwright.agents.lead;

import org.jspecify.annotations.NullMarked;
