/** HubSpot's limits: which calls may go now, on all nodes together, and which wait. */
@NullMarked
package dev.leadwright.hubspot.limits;

import org.jspecify.annotations.NullMarked;
