/** Looks for tasks that are due. */
@NullMarked
package dev.leadwright.orchestration.scan;

import org.jspecify.annotations.NullMarked;
