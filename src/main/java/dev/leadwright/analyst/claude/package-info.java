/** Anthropic's Messages API, by its own client: one request for each question. */
@NullMarked
package dev.leadwright.analyst.claude;

import org.jspecify.annotations.NullMarked;
