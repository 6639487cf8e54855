/** Judgement by word lists and templates: needs no network and no model, and says the same every time. */
@NullMarked
package dev.leadwright.analyst.rules;

import org.jspecify.annotations.NullMarked;
