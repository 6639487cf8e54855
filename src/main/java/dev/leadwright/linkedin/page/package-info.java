/** Reads profile and company pages as LinkedIn shows them, to everybody or to a member who saved them. */
@NullMarked
package dev.leadwright.linkedin.page;

import org.jspecify.annotations.NullMarked;
