/** The ideal-customer profile: who a good lead is, who is none, and what is offered, as a versioned file. */
@ApplicationModule(allowedDependencies = {"yaml", "doctor", "places"})
@NullMarked
package dev.leadwright.icp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
