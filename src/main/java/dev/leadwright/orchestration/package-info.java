/** Works the task queue: scan, claim, dispatch, journal of effects, retry, escalation. Knows no agent. */
@ApplicationModule(allowedDependencies = {"crm", "doctor", "audit", "erased"})
@NullMarked
package dev.leadwright.orchestration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
