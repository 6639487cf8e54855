/** Tells open pages that something changed; they then fetch what they show again. */
@NullMarked
package dev.leadwright.dashboard.live;

import org.jspecify.annotations.NullMarked;
