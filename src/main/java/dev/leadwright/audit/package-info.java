/** Keeps a record of everything Leadwright did outside that nobody can change unseen. */
@ApplicationModule(allowedDependencies = {"crm"})
@NullMarked
package dev.leadwright.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
