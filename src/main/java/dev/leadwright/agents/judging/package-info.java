/** How agents ask for judgement: of the model, or of the rules in its stead. */
@NullMarked
package dev.leadwright.agents.judging;

import org.jspecify.annotations.NullMarked;
