/** Tells people what needs them: on the dashboard, and through channels outside. */
@ApplicationModule(allowedDependencies = {"crm", "orchestration", "mail", "doctor"})
@NullMarked
package dev.leadwright.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
