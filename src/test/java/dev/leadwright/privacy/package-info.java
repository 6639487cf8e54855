/** Tests of what people may ask for about their data. */
@NullMarked
package dev.leadwright.privacy;

import org.jspecify.annotations.NullMarked;
