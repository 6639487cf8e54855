/** The embedded HubSpot-compatible server on PostgreSQL. Shares no code with the adapter, so that they cannot share a mistake. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.leadwright.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
