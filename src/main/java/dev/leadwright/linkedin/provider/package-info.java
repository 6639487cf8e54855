/** Providers of profiles, by HTTP. */
@NullMarked
package dev.leadwright.linkedin.provider;

import org.jspecify.annotations.NullMarked;
