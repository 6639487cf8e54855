@NullMarked
package dev.leadwright.analyst.lint;

import org.jspecify.annotations.NullMarked;
