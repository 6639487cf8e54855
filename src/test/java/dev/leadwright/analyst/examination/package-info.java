/** The doctor's look at the analyst. */
@NullMarked
package dev.leadwright.analyst.examination;

import org.jspecify.annotations.NullMarked;
