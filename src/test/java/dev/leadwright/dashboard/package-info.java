@NullMarked
package dev.leadwright.dashboard;

import org.jspecify.annotations.NullMarked;
