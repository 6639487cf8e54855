/** Keeps what came in, tells whose mail it answers, and does what it asks for, once. */
@NullMarked
package dev.leadwright.replies.incoming;

import org.jspecify.annotations.NullMarked;
