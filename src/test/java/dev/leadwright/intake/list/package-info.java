@NullMarked
package dev.leadwright.intake.list;

import org.jspecify.annotations.NullMarked;
