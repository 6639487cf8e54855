/** What must hold after a run, judged by what the servers wrote down and by the portal's own tables. */
@NullMarked
package dev.leadwright.chaos.judge;

import org.jspecify.annotations.NullMarked;
