/** The Outreach agent (sequence 3). */
@NullMarked
package dev.leadwright.agents.outreach;

import org.jspecify.annotations.NullMarked;
