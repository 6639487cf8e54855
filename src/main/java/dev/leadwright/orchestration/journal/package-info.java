/** The journal of effects: what must not happen twice. */
@NullMarked
package dev.leadwright.orchestration.journal;

import org.jspecify.annotations.NullMarked;
