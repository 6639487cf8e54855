/** Which record an id names, now that some have been merged. */
@NullMarked
package dev.leadwright.portal.identity;

import org.jspecify.annotations.NullMarked;
