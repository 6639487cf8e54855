/** The sequences of the specification, told as tests: people act on the portal, and what the portal then shows is judged. */
@NullMarked
package dev.leadwright.stories;

import org.jspecify.annotations.NullMarked;
