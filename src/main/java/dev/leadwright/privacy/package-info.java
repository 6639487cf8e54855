/** What people may ask for about their data: all of it as a file, all of it erased; and for how long it is kept unasked. */
@ApplicationModule(allowedDependencies = {"crm", "orchestration", "orchestration::cluster", "audit", "erased", "mail"})
@NullMarked
package dev.leadwright.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
