@NullMarked
package dev.leadwright.analyst.books;

import org.jspecify.annotations.NullMarked;
