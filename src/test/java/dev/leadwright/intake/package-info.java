@NullMarked
package dev.leadwright.intake;

import org.jspecify.annotations.NullMarked;
