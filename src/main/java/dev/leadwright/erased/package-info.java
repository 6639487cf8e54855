/** Knows who had everything about them erased, by keyed hashes alone: asked before anything is begun about a person. */
@ApplicationModule(allowedDependencies = {"crm", "mail"})
@NullMarked
package dev.leadwright.erased;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
