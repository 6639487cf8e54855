/** The web pages and their live updates. */
@ApplicationModule(
        allowedDependencies = {"crm", "analyst", "orchestration", "agents", "mail", "alerts", "audit", "pipeline"})
@NullMarked
package dev.leadwright.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
