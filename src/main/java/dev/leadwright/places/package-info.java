/** Countries by the names people write, and the time zones people live in. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.leadwright.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
