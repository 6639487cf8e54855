/** Whom the law lets us write to unasked: a rule for each country, who wrote, why, and what has to be on record. */
@ApplicationModule(allowedDependencies = {"places", "mail", "doctor"})
@NullMarked
package dev.leadwright.compliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
