/** Who gets in: one-time links, sessions, and what Spring Security is told. */
@NullMarked
package dev.leadwright.dashboard.access;

import org.jspecify.annotations.NullMarked;
