@NullMarked
package dev.leadwright.hubspot.gather;

import org.jspecify.annotations.NullMarked;
