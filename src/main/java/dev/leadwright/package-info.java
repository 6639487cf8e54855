/** Leadwright: agents that work a HubSpot portal's task queue. */
@NullMarked
package dev.leadwright;

import org.jspecify.annotations.NullMarked;
