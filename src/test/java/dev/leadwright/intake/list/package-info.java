/** Hides the package's own description from the tests, so it says the same of what other rooms may use. */
@NamedInterface("list")
@NullMarked
package dev.leadwright.intake.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
