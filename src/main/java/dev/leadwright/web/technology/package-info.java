/** Tells the technologies a page is made with, by what it loads, carries and is answered with. */
@NullMarked
package dev.leadwright.web.technology;

import org.jspecify.annotations.NullMarked;
