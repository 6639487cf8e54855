/** One run of one task: from the claim to its end. */
@NullMarked
package dev.leadwright.orchestration.run;

import org.jspecify.annotations.NullMarked;
