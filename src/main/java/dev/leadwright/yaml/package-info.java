/** Reads YAML that people write: every value with its line, and words for what is wrong with it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.leadwright.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
