/** Pages that people saved. */
@NullMarked
package dev.leadwright.linkedin.saved;

import org.jspecify.annotations.NullMarked;
