/** Reads what comes back: replies, absences, bounces, complaints; and does what each asks for, once. */
@ApplicationModule(allowedDependencies = {"crm", "mail", "erased", "orchestration", "orchestration::cluster", "doctor"})
@NullMarked
package dev.leadwright.replies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
