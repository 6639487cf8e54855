@NullMarked
package dev.leadwright.evaluation;

import org.jspecify.annotations.NullMarked;
