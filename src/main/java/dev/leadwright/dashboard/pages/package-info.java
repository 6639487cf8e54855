/** The pages. */
@NullMarked
package dev.leadwright.dashboard.pages;

import org.jspecify.annotations.NullMarked;
