/** Reads lead lists as they come: any delimiter, encoding, preamble and header that lead lists are known to use. */
@NullMarked
package dev.leadwright.intake.list;

import org.jspecify.annotations.NullMarked;
