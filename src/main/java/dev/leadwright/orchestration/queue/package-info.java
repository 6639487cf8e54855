/** What Leadwright took on, and the jobs that work it. */
@NullMarked
package dev.leadwright.orchestration.queue;

import org.jspecify.annotations.NullMarked;
