/** Calls made at the same moment become one request. */
@NullMarked
package dev.leadwright.hubspot.gather;

import org.jspecify.annotations.NullMarked;
