/**
 * Drives an installed Chromium by its DevTools protocol: loads one page in a context of its own, takes what it shows, and
 * ends it in time whatever the page does.
 */
@NullMarked
package dev.leadwright.web.browser;

import org.jspecify.annotations.NullMarked;
