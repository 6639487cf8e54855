/** Where leads come in: lists (CSV), HubSpot's webhooks, and the triggers that create the first tasks. */
@ApplicationModule(allowedDependencies = {"crm", "orchestration", "erased", "mail", "dashboard", "pipeline"})
@NullMarked
package dev.leadwright.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
