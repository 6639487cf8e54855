/** The crash rig: real nodes that are killed while they work, and servers whose logs say what came of it. */
@NullMarked
package dev.leadwright.chaos;

import org.jspecify.annotations.NullMarked;
