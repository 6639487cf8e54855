/** Whether an installation can work: what was looked at, how it stands, and what to do about it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.leadwright.doctor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
