/** Reads a company's website safely and finds facts in it, each with its source. */
@ApplicationModule(allowedDependencies = {"doctor"})
@NullMarked
package dev.leadwright.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
