/** Sends mail to leads at most once and keeps what was sent; sends notices to our own people. */
@ApplicationModule(allowedDependencies = {"doctor"})
@NullMarked
package dev.leadwright.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
