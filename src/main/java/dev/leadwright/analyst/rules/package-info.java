/**
 * Judgement by word lists and templates: needs no network and no model, and says the same every time.
 *
 * <p>What is public here reads single values ({@code JobTitles}) and is measured by the command line.
 */
@NamedInterface("rules")
@NullMarked
package dev.leadwright.analyst.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
