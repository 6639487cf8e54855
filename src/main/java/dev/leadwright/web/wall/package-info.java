/** The one way out to the web: a proxy in this process that lets nothing through to addresses that are not public. */
@NullMarked
package dev.leadwright.web.wall;

import org.jspecify.annotations.NullMarked;
