@NullMarked
package dev.leadwright.orchestration.breaker;

import org.jspecify.annotations.NullMarked;
