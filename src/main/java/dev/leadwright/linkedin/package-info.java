/** Finds a contact's LinkedIn profile without logging in anywhere: at a provider, in saved pages, or where it is public. */
@ApplicationModule(allowedDependencies = "web")
@NullMarked
package dev.leadwright.linkedin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
