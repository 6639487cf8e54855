/** The CRM over HubSpot's REST API. Wire records, limits and error mapping stay inside. */
@ApplicationModule(allowedDependencies = {"crm", "doctor"})
@NullMarked
package dev.leadwright.hubspot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
