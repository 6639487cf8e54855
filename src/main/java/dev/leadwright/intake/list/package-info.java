/** Reads lead lists as they come: any delimiter, encoding, preamble and header that lead lists are known to use. */
@NamedInterface("list")
@NullMarked
package dev.leadwright.intake.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
