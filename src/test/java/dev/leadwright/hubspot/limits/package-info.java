@NullMarked
package dev.leadwright.hubspot.limits;

import org.jspecify.annotations.NullMarked;
