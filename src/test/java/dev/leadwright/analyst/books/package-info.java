/** Hides the package's own description from the tests, so it says the same of what other rooms may use. */
@NamedInterface("books")
@NullMarked
package dev.leadwright.analyst.books;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
