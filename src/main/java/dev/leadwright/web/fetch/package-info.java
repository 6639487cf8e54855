/** Gets pages of a website: only public addresses, only what robots.txt allows, never more than the limits. */
@NullMarked
package dev.leadwright.web.fetch;

import org.jspecify.annotations.NullMarked;
