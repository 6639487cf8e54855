/** Follows each imported lead list to the end of its leads' way, and says when it is done. */
@ApplicationModule(allowedDependencies = {"crm", "orchestration", "agents", "replies"})
@NullMarked
package dev.leadwright.pipeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
