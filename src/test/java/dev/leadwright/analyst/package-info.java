@NullMarked
package dev.leadwright.analyst;

import org.jspecify.annotations.NullMarked;
