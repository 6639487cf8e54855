/** Tests of the three agents, against a CRM in memory and a real database. */
@NullMarked
package dev.leadwright.agents;

import org.jspecify.annotations.NullMarked;
