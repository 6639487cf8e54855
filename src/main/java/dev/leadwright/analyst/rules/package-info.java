/**
 * Judgement by word lists and templates: needs no network and no model, and says the same every time.
 *
 * <p>What carries {@code @NamedInterface("rules")} is offered to other rooms: it reads single values, and measures that.
 */
@NullMarked
package dev.leadwright.analyst.rules;

import org.jspecify.annotations.NullMarked;
