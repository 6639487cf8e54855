/** Mails that a person approves before they leave: which, who decided what, and how the decision gets to the work. */
@ApplicationModule(allowedDependencies = {"crm", "orchestration", "orchestration::cluster", "audit"})
@NullMarked
package dev.leadwright.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
