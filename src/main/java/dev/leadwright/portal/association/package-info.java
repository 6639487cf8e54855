/** Which record belongs to which, and as what. */
@NullMarked
package dev.leadwright.portal.association;

import org.jspecify.annotations.NullMarked;
