/** The CRM as the agents see it: the port {@link dev.leadwright.crm.Crm} and its words. No framework, no I/O. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.leadwright.crm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
