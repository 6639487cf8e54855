/** Who wants mail, of which kind, and who wants none at all. */
@NullMarked
package dev.leadwright.portal.preference;

import org.jspecify.annotations.NullMarked;
