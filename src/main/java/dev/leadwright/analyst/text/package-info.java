/** Untrusted text, made comparable and looked through: what is seen, what is an address, what gives orders. */
@NullMarked
package dev.leadwright.analyst.text;

import org.jspecify.annotations.NullMarked;
