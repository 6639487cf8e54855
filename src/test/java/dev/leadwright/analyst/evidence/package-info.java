@NullMarked
package dev.leadwright.analyst.evidence;

import org.jspecify.annotations.NullMarked;
