/** Fixtures that tests of several modules share. */
@NullMarked
package dev.leadwright.testing;

import org.jspecify.annotations.NullMarked;
