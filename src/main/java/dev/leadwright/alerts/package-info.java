/** Tells people what needs them. */
@ApplicationModule(allowedDependencies = {"crm", "orchestration", "mail"})
@NullMarked
package dev.leadwright.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
