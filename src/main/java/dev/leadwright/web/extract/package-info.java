/** Finds facts about a company in its pages. Unknown stays unknown. */
@NullMarked
package dev.leadwright.web.extract;

import org.jspecify.annotations.NullMarked;
