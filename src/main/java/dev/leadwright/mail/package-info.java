/** Sends mail at most once and keeps what was sent. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.leadwright.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
