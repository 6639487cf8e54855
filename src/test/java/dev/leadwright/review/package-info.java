@NullMarked
package dev.leadwright.review;

import org.jspecify.annotations.NullMarked;
