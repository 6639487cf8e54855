/** The program under test, in a JVM of its own: real but for the points at which it can be made to die. */
@NullMarked
package dev.leadwright.chaos.node;

import org.jspecify.annotations.NullMarked;
