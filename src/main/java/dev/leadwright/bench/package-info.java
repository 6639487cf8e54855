/** What benchmarks run against and what they count: a portal with HubSpot's limits, full of leads to qualify; and how fast websites are read. */
@ApplicationModule(allowedDependencies = {"portal", "hubspot", "crm", "web"})
@NullMarked
package dev.leadwright.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
