/** Mistakes that are planted in the nodes, to see whether the rig finds them. */
@NullMarked
package dev.leadwright.chaos.bugs;

import org.jspecify.annotations.NullMarked;
