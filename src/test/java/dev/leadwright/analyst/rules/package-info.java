/** Tests of the analyst that works by word lists and templates. */
@NullMarked
package dev.leadwright.analyst.rules;

import org.jspecify.annotations.NullMarked;
