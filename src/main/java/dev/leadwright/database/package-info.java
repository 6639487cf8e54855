/** The PostgreSQL everything lasts in: the embedded one, or any other by URL. */
@ApplicationModule(allowedDependencies = {"doctor"})
@NullMarked
package dev.leadwright.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
