/** The file on every lead, and what all agents need: who the lead is, and subjects of tasks. */
@NullMarked
package dev.leadwright.agents.lead;

import org.jspecify.annotations.NullMarked;
