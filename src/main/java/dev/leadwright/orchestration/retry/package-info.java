/** How often and after how long what failed is tried again. */
@NullMarked
package dev.leadwright.orchestration.retry;

import org.jspecify.annotations.NullMarked;
