/** What a model that gives no answer means. */
@NullMarked
package dev.leadwright.agents.judging;

import org.jspecify.annotations.NullMarked;
