/** Reads what an incoming mail is. No I/O: bytes in, a verdict out. Everything it reads is untrusted. */
@NullMarked
package dev.leadwright.replies.reading;

import org.jspecify.annotations.NullMarked;
