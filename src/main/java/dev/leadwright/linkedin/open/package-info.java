/** Pages that LinkedIn shows to everybody. */
@NullMarked
package dev.leadwright.linkedin.open;

import org.jspecify.annotations.NullMarked;
