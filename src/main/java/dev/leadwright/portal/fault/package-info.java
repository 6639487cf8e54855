/** What goes wrong on purpose: refusals, cut connections, answers that are late or garbled. */
@NullMarked
package dev.leadwright.portal.fault;

import org.jspecify.annotations.NullMarked;
