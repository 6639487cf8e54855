/** Hides the package's own description from the tests, so it says the same of what other rooms may use. */
@NamedInterface("model")
@NullMarked
package dev.leadwright.analyst.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
