/** The linter: reads every mail before it is stored and before it is sent. */
@NullMarked
package dev.leadwright.analyst.lint;

import org.jspecify.annotations.NullMarked;
