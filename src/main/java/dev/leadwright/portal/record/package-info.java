/** Records: creating, reading, changing and archiving them, one at a time and in batches. */
@NullMarked
package dev.leadwright.portal.record;

import org.jspecify.annotations.NullMarked;
