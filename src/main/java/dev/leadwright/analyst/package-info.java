/** Judgement: which bands a lead falls in, what a website tells, how a mail reads. Code computes points and tiers. */
@ApplicationModule(allowedDependencies = {"crm", "icp", "mail", "doctor", "orchestration"})
@NullMarked
package dev.leadwright.analyst;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
