/** HubSpot's limits: rolling windows and the day's quota, the headers that tell of them, and the 429. */
@NullMarked
package dev.leadwright.portal.limit;

import org.jspecify.annotations.NullMarked;
