/** What the demo brings along: fictional leads, their companies' websites, an outbox for the mail. */
@ApplicationModule(allowedDependencies = {"portal", "mail", "configuration", "database"})
@NullMarked
package dev.leadwright.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
