/** The analyst that asks a language model, against servers that check what they are asked. */
@NullMarked
package dev.leadwright.analyst.model;

import org.jspecify.annotations.NullMarked;
