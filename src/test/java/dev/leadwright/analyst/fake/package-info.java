/** Servers of language models that are none: they check what they are asked, answer by simple means, and can misbehave. */
@NullMarked
package dev.leadwright.analyst.fake;

import org.jspecify.annotations.NullMarked;
