/** Evidence or it did not happen: what an analyst says counts as far as code finds it again. */
@NullMarked
package dev.leadwright.analyst.evidence;

import org.jspecify.annotations.NullMarked;
