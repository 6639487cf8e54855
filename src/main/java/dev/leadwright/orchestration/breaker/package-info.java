/** Leaves a service alone that is out, and notices when it is back. */
@NullMarked
package dev.leadwright.orchestration.breaker;

import org.jspecify.annotations.NullMarked;
